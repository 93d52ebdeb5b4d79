"""The SDK: a mirror server from Python. Needs the extra `client` (httpx and msgspec) and nothing else of `mirror`.

from mirror.client import Client

client = Client("https://mirror.example", key)
job = client.jobs.create("monday.zip", pipeline="3d")
job.wait(progress=lambda job: print(job.frames_done, "of", job.frames))
job.download("results")
"""

from mirror.client.client import Client
from mirror.client.jobs import Job
from mirror.client.objects import (
    FrameBatch,
    Pipeline,
    PipelineParameters,
    PipelineParameterSet,
    Project,
    User,
    UserGroup,
    Video,
)
from mirror.client.transport import ApiError, ClientError

__all__ = [
    "ApiError",
    "Client",
    "ClientError",
    "FrameBatch",
    "Job",
    "Pipeline",
    "PipelineParameterSet",
    "PipelineParameters",
    "Project",
    "User",
    "UserGroup",
    "Video",
]
