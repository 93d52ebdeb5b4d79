"""What a member takes home on their telephone: on the local network, for minutes, to who read the code."""
