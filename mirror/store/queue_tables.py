"""The queue's tables, the same in the local store and in a server's database.

`share` is what workers are divided between: a project on a server, a job on one machine. `footage` is a video on its
way. `task` is a piece of work: unpack an upload, scan or fill a frame batch, collect a video. Triggers keep the
counters, so that no claim or report ever counts rows. Times are seconds of the keeper's monotonic clock.
"""

QUEUE = """
    CREATE TABLE share (
        id PRIMARY KEY,
        weight REAL NOT NULL DEFAULT 1,
        workers_most INTEGER,                         -- leases at once; NULL: no limit
        workers_reserved INTEGER NOT NULL DEFAULT 0,  -- as long as fewer are out, it goes first
        batches_in_flight INTEGER,                    -- of one video; NULL: no limit
        virtual_time REAL NOT NULL DEFAULT 0,         -- work had, by weight
        ready INTEGER NOT NULL DEFAULT 0,             -- tasks queued
        leased INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX share_by_time ON share (virtual_time) WHERE ready > 0;
    CREATE INDEX share_reserved ON share (virtual_time) WHERE ready > 0 AND leased < workers_reserved;
    CREATE TABLE footage (
        video PRIMARY KEY,
        share NOT NULL REFERENCES share(id) ON DELETE CASCADE,
        ran TEXT NOT NULL,                            -- a profile, then the class of what took its first frame batch
        ready INTEGER NOT NULL DEFAULT 0,             -- frame batches queued
        leased INTEGER NOT NULL DEFAULT 0,
        open INTEGER NOT NULL DEFAULT 0,              -- neither done, nor failed, nor cancelled
        frames_done INTEGER NOT NULL DEFAULT 0        -- scanned
    );
    CREATE INDEX footage_untouched ON footage (share, ran, video) WHERE ready > 0 AND leased = 0;
    CREATE INDEX footage_longest ON footage (share, ran, ready) WHERE ready > 0;
    CREATE TABLE task (
        id INTEGER PRIMARY KEY AUTOINCREMENT,         -- never used again
        share NOT NULL REFERENCES share(id) ON DELETE CASCADE,
        job NOT NULL,
        video REFERENCES footage(video) ON DELETE CASCADE,
        stage TEXT NOT NULL CHECK (stage IN ('unpack', 'scan', 'fill', 'collect')),
        ran TEXT NOT NULL,                            -- a profile, and for stage collect the class that is to do it
        first_frame INTEGER NOT NULL DEFAULT 0,
        last_frame INTEGER NOT NULL DEFAULT 0,        -- exclusive
        stretches TEXT NOT NULL DEFAULT '[]',         -- JSON, stage fill: what is to be followed again
        status TEXT NOT NULL DEFAULT 'queued'
            CHECK (status IN ('queued', 'waiting', 'leased', 'done', 'failed', 'cancelled')),
        attempts INTEGER NOT NULL DEFAULT 0,          -- that failed
        lost INTEGER NOT NULL DEFAULT 0,              -- leases that ended without a word
        not_before REAL NOT NULL DEFAULT 0,           -- status waiting: back-off after a failure
        lease TEXT,
        lease_ends REAL,
        worker,
        results TEXT NOT NULL DEFAULT '',             -- key of what came of it
        sha256 TEXT NOT NULL DEFAULT '',
        bytes INTEGER NOT NULL DEFAULT 0,
        seconds REAL,                                 -- that the last attempt took
        resumed INTEGER NOT NULL DEFAULT 0,           -- 1 where an earlier run had finished it
        error TEXT NOT NULL DEFAULT '',
        created_at REAL NOT NULL DEFAULT ((julianday('now') - 2440587.5) * 86400.0),  -- Unix, UTC
        changed_at REAL NOT NULL DEFAULT ((julianday('now') - 2440587.5) * 86400.0)
    );
    CREATE INDEX task_of_video ON task (video, stage, first_frame);
    CREATE INDEX task_queued ON task (video, first_frame, last_frame)
        WHERE status = 'queued' AND stage IN ('scan', 'fill');
    CREATE INDEX task_whole ON task (share, ran, id) WHERE status = 'queued' AND stage IN ('unpack', 'collect');
    CREATE INDEX task_waiting ON task (not_before) WHERE status = 'waiting';
    CREATE INDEX task_leased ON task (lease_ends) WHERE status = 'leased';
    CREATE INDEX task_held ON task (worker) WHERE status = 'leased';
    CREATE INDEX task_of_job ON task (job, status);
    CREATE TABLE queue_figure (                       -- virtual time; what was dropped, lost, contradicted
        name TEXT PRIMARY KEY,
        value REAL NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TRIGGER task_counted_in AFTER INSERT ON task BEGIN
        UPDATE share SET ready = ready + (new.status = 'queued'), leased = leased + (new.status = 'leased')
            WHERE id = new.share;
        UPDATE footage SET ready = ready + (new.status = 'queued'), leased = leased + (new.status = 'leased'),
                open = open + (new.status IN ('queued', 'waiting', 'leased')),
                frames_done = frames_done
                    + (new.stage = 'scan' AND new.status = 'done') * (new.last_frame - new.first_frame)
            WHERE video = new.video AND new.stage IN ('scan', 'fill');
    END;
    CREATE TRIGGER task_counted_out AFTER DELETE ON task BEGIN
        UPDATE share SET ready = ready - (old.status = 'queued'), leased = leased - (old.status = 'leased')
            WHERE id = old.share;
        UPDATE footage SET ready = ready - (old.status = 'queued'), leased = leased - (old.status = 'leased'),
                open = open - (old.status IN ('queued', 'waiting', 'leased')),
                frames_done = frames_done
                    - (old.stage = 'scan' AND old.status = 'done') * (old.last_frame - old.first_frame)
            WHERE video = old.video AND old.stage IN ('scan', 'fill');
    END;
    CREATE TRIGGER task_counted AFTER UPDATE OF status ON task WHEN new.status != old.status BEGIN
        UPDATE share SET ready = ready + (new.status = 'queued') - (old.status = 'queued'),
                leased = leased + (new.status = 'leased') - (old.status = 'leased')
            WHERE id = new.share;
        UPDATE footage SET ready = ready + (new.status = 'queued') - (old.status = 'queued'),
                leased = leased + (new.status = 'leased') - (old.status = 'leased'),
                open = open + (new.status IN ('queued', 'waiting', 'leased'))
                    - (old.status IN ('queued', 'waiting', 'leased')),
                frames_done = frames_done + (new.stage = 'scan') * (new.last_frame - new.first_frame)
                    * ((new.status = 'done') - (old.status = 'done'))
            WHERE video = new.video AND new.stage IN ('scan', 'fill');
    END
"""
