# Wrong: `test_confidence` is True (type bool); expected a function: `def test_confidence(...):`.
test_confidence = True
