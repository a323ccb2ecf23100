def test_confidence(confidence):
    raise NotImplementedError("write me")
