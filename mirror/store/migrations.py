"""The store's tables, by numbered migrations that are only ever added to.

The nine objects and their relations are those of Intel's 3DAT, so that an HTTP API, priority tiers and a cluster
can stand on them later. The local command line makes one of each at first use and needs no more.
"""

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
)
