from helpers import standins
def test_confidence(confidence):
    standins.test_confidence(confidence)
