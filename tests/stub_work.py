"""Work for the tests of the pool of workers, without the imports of real work."""

import os
import signal
import time


def work(kind: str, ask) -> object:
    """Do work of a kind, or end in the way that it names."""
    match kind:
        case "large":
            return bytes(30_000_000)
        case "exits":
            os._exit(3)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "error":
            raise ValueError("no")
        case "not to be sent":
            return lambda: None
        case "hangs":
            time.sleep(3600)
        case "asks":
            with ask("something") as given:
                return given.recv(9)
    return os.getpid()
