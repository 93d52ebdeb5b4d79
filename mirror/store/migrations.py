"""The store's tables, by numbered migrations that are only ever added to.

The nine objects and their relations are those of Intel's 3DAT, so that an HTTP API, priority tiers and a cluster
can stand on them later. The local command line makes one of each at first use and needs no more.

Beside them stand the members, and their sessions with sets, repetitions, doubts, cues and key points. Those have
ids that are the same in every mirror, so that a session can be taken to another one. Times in a session are seconds
since it began, by the camera's monotonic clock; only `started_at` and its like are of the wall clock (Unix, UTC).
"""

from mirror.store.queue_tables import QUEUE

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE pipeline (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        stages TEXT NOT NULL                          -- JSON list: decode, detect, pose2d, pose3d
    );
    CREATE TABLE pipeline_parameter_set (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    );
    CREATE TABLE pipeline_parameters (
        id INTEGER PRIMARY KEY,
        pipeline_parameter_set_id INTEGER NOT NULL REFERENCES pipeline_parameter_set(id) ON DELETE CASCADE,
        pipeline_id INTEGER NOT NULL REFERENCES pipeline(id),
        value TEXT NOT NULL,                          -- JSON object
        UNIQUE (pipeline_parameter_set_id, pipeline_id)
    );
    CREATE TABLE project (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        priority INTEGER NOT NULL DEFAULT 0           -- tier: higher goes first
    );
    CREATE TABLE user_group (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        project_id INTEGER NOT NULL REFERENCES project(id),
        pipeline_parameter_set_id INTEGER NOT NULL REFERENCES pipeline_parameter_set(id)
    );
    CREATE TABLE user (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        email TEXT NOT NULL DEFAULT '',
        user_group_id INTEGER NOT NULL REFERENCES user_group(id)
    );
    CREATE TABLE job (
        id INTEGER PRIMARY KEY,
        user_id INTEGER NOT NULL REFERENCES user(id),
        project_id INTEGER NOT NULL REFERENCES project(id),
        pipeline_id INTEGER NOT NULL REFERENCES pipeline(id),
        pipeline_parameter_set_id INTEGER NOT NULL REFERENCES pipeline_parameter_set(id),
        input TEXT NOT NULL,
        results_path TEXT NOT NULL,
        parameters TEXT NOT NULL,                     -- JSON object: the options of the call
        status TEXT NOT NULL
            CHECK (status IN ('queued', 'initialising', 'running', 'interrupted', 'done', 'failed')),
        error TEXT NOT NULL DEFAULT '',
        UNIQUE (input, results_path)
    );
    CREATE TABLE video (
        id INTEGER PRIMARY KEY,
        job_id INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE,
        name TEXT NOT NULL,                           -- the path inside the input
        path TEXT NOT NULL,
        results_path TEXT NOT NULL,
        work_path TEXT NOT NULL DEFAULT '',           -- where the results of its frame batches are
        fingerprint TEXT NOT NULL DEFAULT '',         -- what its results were made of
        parameters TEXT NOT NULL DEFAULT '{}',        -- JSON object: options joined with the video's metadata
        frames INTEGER NOT NULL DEFAULT 0,
        progress REAL NOT NULL DEFAULT 0,             -- %
        status TEXT NOT NULL
            CHECK (status IN ('registered', 'running', 'complete', 'collecting', 'done', 'failed')),
        error TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',                -- what is odd, though not wrong
        attempts INTEGER NOT NULL DEFAULT 0,          -- collections that died
        worker INTEGER,
        UNIQUE (job_id, name)
    );
    CREATE TABLE frame_batch (
        id INTEGER PRIMARY KEY,
        video_id INTEGER NOT NULL REFERENCES video(id) ON DELETE CASCADE,
        stage TEXT NOT NULL CHECK (stage IN ('scan', 'fill')),
        first_frame INTEGER NOT NULL,
        last_frame INTEGER NOT NULL,                  -- exclusive
        stretches TEXT NOT NULL DEFAULT '[]',         -- JSON, stage fill: what is to be followed again
        results_path TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed')),
        attempts INTEGER NOT NULL DEFAULT 0,
        worker INTEGER,
        not_before REAL NOT NULL DEFAULT 0,           -- clock time, s: back-off after a failure
        resumed INTEGER NOT NULL DEFAULT 0,           -- 1 where an earlier run had finished it
        error TEXT NOT NULL DEFAULT '',
        UNIQUE (video_id, results_path)
    );
    CREATE INDEX frame_batch_by_status ON frame_batch (status, video_id);
    """,
    """
    CREATE TABLE member (
        id TEXT PRIMARY KEY,                          -- 32 hexadecimal digits
        name TEXT NOT NULL UNIQUE,
        token TEXT NOT NULL UNIQUE,                   -- what their QR code says
        pictures INTEGER NOT NULL DEFAULT 0,          -- 1: chose to have pictures kept
        height_m REAL,
        created_at REAL NOT NULL
    );
    CREATE TABLE visit (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,               -- in this store, rising: the order in which they were
        member_id TEXT REFERENCES member(id) ON DELETE CASCADE,  -- NULL: a guest
        started_at REAL NOT NULL,
        length_s REAL NOT NULL DEFAULT 0,
        status TEXT NOT NULL CHECK (status IN ('open', 'closed', 'recovered')),
        note TEXT NOT NULL DEFAULT '',
        width INTEGER NOT NULL DEFAULT 0,             -- of the camera's picture, px
        height INTEGER NOT NULL DEFAULT 0,
        judged_by TEXT NOT NULL DEFAULT '{}'          -- JSON object: mirror, profile, engines, calibration
    );
    CREATE INDEX visit_by_member ON visit (member_id, number);
    CREATE TABLE workout_set (
        id TEXT PRIMARY KEY,
        visit_id TEXT NOT NULL REFERENCES visit(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,                      -- in the visit, from 1
        exercise TEXT NOT NULL,                       -- none while it is not recognised
        title TEXT NOT NULL DEFAULT '',
        exercise_version INTEGER NOT NULL DEFAULT 0,
        exercise_sha256 TEXT NOT NULL DEFAULT '',     -- of the rule's text
        start_s REAL NOT NULL,
        end_s REAL,                                   -- NULL while it is on
        energy REAL NOT NULL DEFAULT 0,               -- points
        UNIQUE (visit_id, number)
    );
    CREATE INDEX workout_set_by_exercise ON workout_set (exercise, visit_id);
    CREATE TABLE rep (
        set_id TEXT NOT NULL REFERENCES workout_set(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        data TEXT NOT NULL,                           -- JSON object: the fields of rules.Rep
        PRIMARY KEY (set_id, number)
    ) WITHOUT ROWID;
    CREATE TABLE doubt (
        set_id TEXT NOT NULL REFERENCES workout_set(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        data TEXT NOT NULL,                           -- JSON object: the fields of rules.Doubt
        PRIMARY KEY (set_id, number)
    ) WITHOUT ROWID;
    CREATE TABLE hold (
        set_id TEXT NOT NULL REFERENCES workout_set(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        data TEXT NOT NULL,                           -- JSON object: the fields of rules.results.Hold
        PRIMARY KEY (set_id, number)
    ) WITHOUT ROWID;
    CREATE TABLE cue (
        visit_id TEXT NOT NULL REFERENCES visit(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        time_s REAL NOT NULL,
        kind TEXT NOT NULL,                           -- form, refused
        text TEXT NOT NULL,
        reason TEXT,
        detail TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (visit_id, number)
    ) WITHOUT ROWID;
    CREATE TABLE pose_chunk (
        visit_id TEXT NOT NULL REFERENCES visit(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,                      -- from 0; about a second each
        start_s REAL NOT NULL,
        end_s REAL NOT NULL,
        frames INTEGER NOT NULL,
        energy REAL NOT NULL DEFAULT 0,               -- points earned in it
        poses BLOB NOT NULL,                          -- see mirror.store.encoding
        PRIMARY KEY (visit_id, number)
    ) WITHOUT ROWID;
    CREATE TABLE picture (
        visit_id TEXT NOT NULL REFERENCES visit(id) ON DELETE CASCADE,
        time_s REAL NOT NULL,
        jpeg BLOB NOT NULL,
        PRIMARY KEY (visit_id, time_s)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE correction (                         -- what a trainer says of a repetition or a doubt
        set_id TEXT NOT NULL REFERENCES workout_set(id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('rep', 'doubt')),
        number INTEGER NOT NULL,                      -- of the repetition or the doubt in its set, from 1
        counts INTEGER NOT NULL,                      -- 1: it was a repetition, 0: it was none
        made_at REAL NOT NULL,
        PRIMARY KEY (set_id, kind, number)
    ) WITHOUT ROWID;
    CREATE TABLE review_note (                        -- what a trainer wrote about a visit
        visit_id TEXT PRIMARY KEY REFERENCES visit(id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        changed_at REAL NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    -- what the QR code says is known by its hash alone: who reads the store cannot make a member's card
    ALTER TABLE member RENAME COLUMN token TO token_sha256;
    UPDATE member SET token_sha256 = sha256(token_sha256);
    """,
    f"""
    {QUEUE};
    -- a job that was interrupted is registered anew by the files it left
    DROP TABLE frame_batch;
    CREATE VIEW frame_batch AS
        SELECT id, video AS video_id, stage, first_frame, last_frame, stretches, results AS results_path,
            CASE status WHEN 'leased' THEN 'running' WHEN 'waiting' THEN 'queued' ELSE status END AS status,
            attempts, worker, resumed, error
        FROM task WHERE stage IN ('scan', 'fill');
    CREATE TRIGGER video_gone AFTER DELETE ON video BEGIN
        DELETE FROM footage WHERE video = old.id;
    END;
    CREATE TRIGGER job_gone AFTER DELETE ON job BEGIN
        DELETE FROM share WHERE id = old.id;
    END;
    """,
    """
    -- nothing of the tables changes: from here on poses in pose_chunk may state how sure the angles in space are
    -- (mirror.store.encoding, a flag), which a mirror that does not know it cannot open
    SELECT 1;
    """,
    """
    ALTER TABLE workout_set ADD COLUMN load_kg REAL NOT NULL DEFAULT 0;        -- 0: the body alone
    ALTER TABLE workout_set ADD COLUMN target_reps INTEGER NOT NULL DEFAULT 0; -- 0: open
    ALTER TABLE workout_set ADD COLUMN plan TEXT NOT NULL DEFAULT '';          -- whose step it was
    ALTER TABLE workout_set ADD COLUMN velocities TEXT NOT NULL DEFAULT '[]';  -- JSON: m/s of each repetition
    ALTER TABLE member ADD COLUMN board INTEGER NOT NULL DEFAULT 0;            -- 1: chose to be on the gym's board
    CREATE TABLE training_plan (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        member_id TEXT REFERENCES member(id) ON DELETE CASCADE,  -- NULL: for everybody
        text TEXT NOT NULL,                           -- TOML, see mirror.plans
        begun_at REAL NOT NULL                        -- Unix time
    );
    CREATE UNIQUE INDEX training_plan_of ON training_plan (name, coalesce(member_id, ''));
    """,
    """
    ALTER TABLE correction ADD COLUMN made_by TEXT NOT NULL DEFAULT '';  -- a name, or member, or trainer
    CREATE TABLE drawing (                            -- what a trainer drew over the pictures of a visit
        visit_id TEXT NOT NULL REFERENCES visit(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,                      -- from 1, the first lies lowest
        data TEXT NOT NULL,                           -- JSON object, see mirror.store.corrections
        changed_at REAL NOT NULL,
        PRIMARY KEY (visit_id, number)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE workout_set ADD COLUMN game TEXT NOT NULL DEFAULT '';  -- JSON: an energy game
    """,
    """
    CREATE TABLE reference_rep (                      -- a repetition that members are shown as a ghost
        id INTEGER PRIMARY KEY,
        exercise TEXT NOT NULL,
        view TEXT NOT NULL,                           -- front, three_quarter, side, back
        side TEXT NOT NULL,                           -- the side that moved: left, right, both
        visit_id TEXT NOT NULL REFERENCES visit(id) ON DELETE CASCADE,  -- it goes with the visit that it is of
        start_s REAL NOT NULL,
        end_s REAL NOT NULL,
        turn INTEGER NOT NULL,                        -- the frame in which the range was widest
        progress TEXT NOT NULL,                       -- JSON list: the meter in each frame
        poses BLOB NOT NULL,                          -- see mirror.store.encoding
        made_at REAL NOT NULL,                        -- Unix time
        UNIQUE (exercise, view)
    );
    """,
    """
    ALTER TABLE visit RENAME TO session;              -- one word for it, as commands and exports have it
    ALTER TABLE workout_set RENAME COLUMN visit_id TO session_id;
    ALTER TABLE cue RENAME COLUMN visit_id TO session_id;
    ALTER TABLE pose_chunk RENAME COLUMN visit_id TO session_id;
    ALTER TABLE picture RENAME COLUMN visit_id TO session_id;
    ALTER TABLE review_note RENAME COLUMN visit_id TO session_id;
    ALTER TABLE drawing RENAME COLUMN visit_id TO session_id;
    ALTER TABLE reference_rep RENAME COLUMN visit_id TO session_id;
    DROP INDEX visit_by_member;
    CREATE INDEX session_by_member ON session (member_id, number);
    """,
)
