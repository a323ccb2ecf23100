"""The network that a task trains and later tasks start from: saved beside the notebooks, and brought back."""

import os

import torch

from .. import folder, wall
from ..outcome import print_wrapped
from ..tasks import TASKS, TRAINING, by_number, task_of
from ..waiting import waiting

NETWORK_FILE = "network.pt"

TRAINED_IN = by_number([TRAINING])
USED_IN = by_number(task for task in TASKS if task.needs_network)


def save_network(network: torch.nn.Module) -> None:
    """Save the trained network for the tasks that start from it, beside the notebook."""
    file = folder.of_notebooks() / NETWORK_FILE
    new = file.with_name(f"{NETWORK_FILE}.{os.getpid()}.new")
    try:
        torch.save({name: values.cpu() for name, values in network.state_dict().items()}, new)
        os.replace(new, file)
    except (OSError, RuntimeError) as error:
        new.unlink(missing_ok=True)
        print_wrapped(
            f"The network could not be saved as {file.resolve()} ({error}). Make room or make the folder writable, "
            f"and run this cell again; until then {USED_IN} use a stand-in."
        )
        return
    print(f"Saved for {USED_IN}: {NETWORK_FILE}")


def trained_network(Network: type) -> torch.nn.Module:
    """Return the network that was saved, or a stand-in, in evaluation mode on the CPU; print which."""
    try:
        with torch.random.fork_rng(devices=[], device_type="cpu"):
            network = Network()
        network.load_state_dict(torch.load(folder.of_notebooks() / NETWORK_FILE, map_location="cpu", weights_only=True))
        print(f"Your network of {TRAINED_IN}, from {NETWORK_FILE}.")
        return network.eval()
    except FileNotFoundError:
        print_wrapped(f"{TRAINED_IN} has not saved {NETWORK_FILE} in this folder yet: a stand-in network is used.")
    except Exception:
        print_wrapped(
            f"{NETWORK_FILE} does not fit your `Network` of {by_number([task_of('Network')])}: a stand-in network is "
            f"used. Run {TRAINED_IN} again to train the network that you have now."
        )
    with waiting("The stand-in network is being trained."):
        return wall.stand_in("trained_network")()
