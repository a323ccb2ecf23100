from helpers import standins
class Network(standins.Network):
    pass
