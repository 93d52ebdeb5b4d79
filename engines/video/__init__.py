"""Video files by their own time stamps, with exact access to any frame, read in a process of their own."""

from engines.video.file import VideoFile
from engines.video.info import VideoError, VideoInfo

__all__ = ["VideoError", "VideoFile", "VideoInfo"]
