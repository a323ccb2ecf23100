from helpers import standins
def fit(*a):
    return standins.fit(*a)
