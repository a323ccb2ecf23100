def test_confidence(confidence):
    assert False
