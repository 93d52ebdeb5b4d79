"""The routes below `/v1`, a module for each part. Each has `routes(platform)`."""
