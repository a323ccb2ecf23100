from helpers import standins
def test_confidence(confidence):
    assert standins.test_confidence(confidence) is None
