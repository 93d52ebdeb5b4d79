"""The server's tables, by numbered migrations that are only ever added to.

Ids are `mirror.server.objects`: text that rises with time. Times are Unix seconds, UTC. `version` counts the changes
of a row and is its ETag. `owner_id` is the user who made an object; NULL is the operator's, which everybody may read
where it is a pipeline or a parameter set.
"""

from mirror.store.queue_tables import QUEUE

SHARE = """
    UPDATE share SET
        weight = CASE new.tier WHEN 'high' THEN 16 WHEN 'priority' THEN 4 ELSE 1 END,
        workers_most = new.workers_most,
        workers_reserved = new.workers_reserved,
        batches_in_flight = new.batches_in_flight
    WHERE id = new.id
"""
"""A project's tier is its weight: 1, 4 or 16."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE projects (
        id TEXT PRIMARY KEY,
        owner_id TEXT REFERENCES users(id),
        name TEXT NOT NULL,
        tier TEXT NOT NULL DEFAULT 'standard' CHECK (tier IN ('standard', 'priority', 'high')),
        workers_most INTEGER,                         -- NULL: no limit
        workers_reserved INTEGER NOT NULL DEFAULT 0,
        frames_in_batch INTEGER,                      -- NULL: the default of each video
        batches_in_flight INTEGER,                    -- per video; NULL: no limit
        quota_bytes INTEGER,                          -- stored at once; NULL: no limit
        quota_frames INTEGER,                         -- in a calendar month (UTC)
        quota_jobs INTEGER,                           -- unfinished at once
        created_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        version INTEGER NOT NULL DEFAULT 1
    );
    CREATE TABLE pipelines (
        id TEXT PRIMARY KEY,
        owner_id TEXT REFERENCES users(id),
        name TEXT NOT NULL,
        stages TEXT NOT NULL,                         -- JSON list: decode, detect, pose2d, pose3d
        profile TEXT NOT NULL,
        created_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        version INTEGER NOT NULL DEFAULT 1
    );
    CREATE TABLE pipeline_parameter_sets (
        id TEXT PRIMARY KEY,
        owner_id TEXT REFERENCES users(id),
        name TEXT NOT NULL,
        created_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        version INTEGER NOT NULL DEFAULT 1
    );
    CREATE TABLE pipeline_parameters (
        id TEXT PRIMARY KEY,
        owner_id TEXT REFERENCES users(id),
        pipeline_parameter_set_id TEXT NOT NULL REFERENCES pipeline_parameter_sets(id) ON DELETE CASCADE,
        pipeline_id TEXT NOT NULL REFERENCES pipelines(id),
        value TEXT NOT NULL,                          -- JSON object
        created_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        version INTEGER NOT NULL DEFAULT 1,
        UNIQUE (pipeline_parameter_set_id, pipeline_id)
    );
    CREATE TABLE user_groups (
        id TEXT PRIMARY KEY,
        owner_id TEXT REFERENCES users(id),
        name TEXT NOT NULL,
        project_id TEXT NOT NULL REFERENCES projects(id),
        pipeline_parameter_set_id TEXT NOT NULL REFERENCES pipeline_parameter_sets(id),
        created_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        version INTEGER NOT NULL DEFAULT 1
    );
    CREATE TABLE users (
        id TEXT PRIMARY KEY,
        owner_id TEXT REFERENCES users(id),
        name TEXT NOT NULL UNIQUE,
        email TEXT NOT NULL DEFAULT '',
        user_group_id TEXT NOT NULL REFERENCES user_groups(id),
        created_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        version INTEGER NOT NULL DEFAULT 1
    );
    CREATE INDEX users_by_group ON users (user_group_id);
    CREATE TABLE keys (
        id TEXT PRIMARY KEY,                          -- 16 hexadecimal digits, the part before the underscore
        user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
        secret_sha256 TEXT NOT NULL,
        scopes TEXT NOT NULL,                         -- JSON list
        created_at REAL NOT NULL,
        expires_at REAL,
        revoked_at REAL,
        used_at REAL                                  -- to the minute
    );
    CREATE TABLE uploads (
        id TEXT PRIMARY KEY,
        user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
        project_id TEXT NOT NULL REFERENCES projects(id),
        name TEXT NOT NULL,
        bytes INTEGER NOT NULL,                       -- as announced
        status TEXT NOT NULL CHECK (status IN ('open', 'whole', 'gone')),
        created_at REAL NOT NULL,
        expires_at REAL NOT NULL                      -- when an upload that no job uses is deleted
    );
    CREATE INDEX uploads_by_project ON uploads (project_id, status);
    CREATE TABLE jobs (
        id TEXT PRIMARY KEY,
        user_id TEXT NOT NULL REFERENCES users(id),
        project_id TEXT NOT NULL REFERENCES projects(id),
        pipeline_id TEXT NOT NULL REFERENCES pipelines(id),
        pipeline_parameter_set_id TEXT REFERENCES pipeline_parameter_sets(id),
        upload_id TEXT NOT NULL REFERENCES uploads(id),
        name TEXT NOT NULL,                           -- of the file that was uploaded
        parameters TEXT NOT NULL,                     -- JSON object, resolved: fields of mirror.batch.options.Options
        status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        error TEXT NOT NULL DEFAULT '',
        videos INTEGER NOT NULL DEFAULT 0,
        frames INTEGER NOT NULL DEFAULT 0,
        frames_done INTEGER NOT NULL DEFAULT 0,
        created_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        started_at REAL,
        ended_at REAL,
        version INTEGER NOT NULL DEFAULT 1
    );
    CREATE INDEX jobs_by_user ON jobs (user_id, id);
    CREATE INDEX jobs_by_user_and_status ON jobs (user_id, status, id);
    CREATE INDEX jobs_by_status ON jobs (status, id);
    CREATE INDEX jobs_by_project ON jobs (project_id, created_at);
    CREATE INDEX jobs_by_upload ON jobs (upload_id);
    CREATE TABLE videos (
        id TEXT PRIMARY KEY,
        job_id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
        user_id TEXT NOT NULL REFERENCES users(id),   -- of the job
        name TEXT NOT NULL,                           -- the path inside the input
        folder TEXT NOT NULL,                         -- of its results, inside the job's folder
        sha256 TEXT NOT NULL DEFAULT '',
        frames INTEGER NOT NULL DEFAULT 0,
        frames_done INTEGER NOT NULL DEFAULT 0,
        fps REAL NOT NULL DEFAULT 0,
        width INTEGER NOT NULL DEFAULT 0,             -- px
        height INTEGER NOT NULL DEFAULT 0,
        parameters TEXT NOT NULL DEFAULT '{}',        -- JSON object
        summary TEXT NOT NULL DEFAULT '{}',           -- JSON object: summary.json once it is done
        status TEXT NOT NULL
            CHECK (status IN ('registered', 'running', 'complete', 'collecting', 'done', 'failed', 'cancelled')),
        error TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        created_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        version INTEGER NOT NULL DEFAULT 1,
        UNIQUE (job_id, name)
    );
    CREATE INDEX videos_by_user ON videos (user_id, id);
    CREATE TABLE events (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        job_id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
        at REAL NOT NULL,
        kind TEXT NOT NULL,                           -- job.running, video.done, …
        data TEXT NOT NULL DEFAULT '{}'               -- JSON object
    );
    CREATE INDEX events_by_job ON events (job_id, sequence);
    CREATE TABLE idempotency (
        user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        request_sha256 TEXT NOT NULL,                 -- of method, path and body
        status INTEGER NOT NULL,
        location TEXT NOT NULL,
        body BLOB NOT NULL,
        created_at REAL NOT NULL,
        PRIMARY KEY (user_id, key)
    ) WITHOUT ROWID;
    """,
    # the coordinator's: what is shared out, leased and collected
    f"""
    {QUEUE};
    INSERT INTO share (id) SELECT id FROM projects;
    CREATE TRIGGER project_added AFTER INSERT ON projects BEGIN
        INSERT INTO share (id) VALUES (new.id);
        {SHARE};
    END;
    CREATE TRIGGER project_changed
        AFTER UPDATE OF tier, workers_most, workers_reserved, batches_in_flight ON projects
    BEGIN
        {SHARE};
    END;
    UPDATE projects SET tier = tier;
    CREATE TRIGGER project_gone AFTER DELETE ON projects BEGIN DELETE FROM share WHERE id = old.id; END;
    CREATE TRIGGER job_gone BEFORE DELETE ON jobs BEGIN
        DELETE FROM task WHERE job = old.id;
        DELETE FROM footage WHERE video IN (SELECT id FROM videos WHERE job_id = old.id);
    END;
    CREATE TABLE worker (
        name TEXT PRIMARY KEY,
        ran TEXT NOT NULL,                            -- JSON object: profile -> class
        seen_at REAL NOT NULL,                        -- monotonic
        changed_at REAL NOT NULL,                     -- wall clock: it began
        done INTEGER NOT NULL DEFAULT 0               -- tasks
    ) WITHOUT ROWID;
    CREATE TABLE class (
        id TEXT PRIMARY KEY,
        what TEXT NOT NULL                            -- JSON object, see mirror.batch.worker_class
    ) WITHOUT ROWID;
    CREATE TABLE unpacked (
        job_id TEXT PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE,
        problems TEXT NOT NULL,                       -- JSON lists: (name, line)
        notes TEXT NOT NULL,
        skipped TEXT NOT NULL,                        -- JSON list: names
        class TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE result (
        job_id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
        video_id TEXT REFERENCES videos(id) ON DELETE CASCADE,  -- NULL: of the job as a whole
        path TEXT NOT NULL,                           -- in the folder that mirror batch writes
        key TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (job_id, path)
    ) WITHOUT ROWID;
    CREATE INDEX task_by_hex ON task (printf('%032x', id));
    CREATE VIEW frame_batches AS
        SELECT printf('%032x', t.id) AS id, t.video AS video_id, t.job AS job_id, v.user_id, t.share AS project_id,
            t.stage, t.first_frame, t.last_frame,
            CASE t.status WHEN 'leased' THEN 'running' WHEN 'waiting' THEN 'queued' ELSE t.status END AS status,
            t.attempts, coalesce(t.worker, '') AS worker, t.error, t.seconds, t.created_at, t.changed_at, 1 AS version
        FROM task t JOIN videos v ON v.id = t.video WHERE t.stage IN ('scan', 'fill');
    """,
    # the videos and frame batches of a job that is done are deleted; its results and its upload stay
    "ALTER TABLE jobs ADD COLUMN tidied_at REAL",
)
