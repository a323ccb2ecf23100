# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It crashed with
# TypeError: test_confidence() takes 0 positional arguments but 1 was given. Compare the parameters in the definition
# with those in the call.
def test_confidence():
    pass
