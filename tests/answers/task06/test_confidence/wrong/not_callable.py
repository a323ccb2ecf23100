test_confidence = True
