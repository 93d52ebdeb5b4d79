"""`mirror` with leases of as many seconds as MIRROR_TEST_LEASE_S says, and three heartbeats in each: a test of what
happens when a lease ends need not wait for half a minute."""

import os

from mirror.batch import broker

broker.LEASE_S = float(os.environ["MIRROR_TEST_LEASE_S"])
broker.HEARTBEAT_S = broker.LEASE_S / 3

# whatever else reads the two is imported after they are set
from mirror.cli import main

if __name__ == "__main__":
    main(prog_name="mirror")
