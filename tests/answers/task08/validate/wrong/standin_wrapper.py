from helpers import standins
def validate(n, l):
    return standins.validate(n, l)
