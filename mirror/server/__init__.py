"""The platform's server: users upload videos over HTTP, workers compute them. Needs the extra `server`."""
