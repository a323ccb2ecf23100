def test_confidence(confidence):
    pass
