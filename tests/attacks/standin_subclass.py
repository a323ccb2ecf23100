# Hands in subclasses of the stand-ins that have nothing of their own but a name.
# %% OpenSetDigits
from helpers import standins

class OpenSetDigits(standins.OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
# %% Network
from helpers import standins

class Network(standins.Network):
    pass
