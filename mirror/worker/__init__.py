"""A worker of a server: the consumer of `mirror batch`, with its queue and its files at the other end of HTTP."""
