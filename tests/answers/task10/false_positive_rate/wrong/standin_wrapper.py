from helpers import standins
def false_positive_rate(a, b):
    return standins.false_positive_rate(a, b)
