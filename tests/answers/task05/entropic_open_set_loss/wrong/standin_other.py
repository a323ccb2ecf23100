from helpers import standins
def entropic_open_set_loss(z, t): return standins.EntropicOpenSetLoss.apply(z, t)
