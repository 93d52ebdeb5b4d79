"""Ray places, starts again and scales workers; they take their tasks from the server as any worker does.

No picture and no result goes through Ray. This package alone imports it, and needs the extra `cluster`.
"""
