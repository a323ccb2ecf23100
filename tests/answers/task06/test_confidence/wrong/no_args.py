def test_confidence():
    pass
