LEGAL = {(1., 0., 0., 0.), (0., 1., 0., 0.), (0., 0., 1., 0.), (0., 0., 0., 1.), (.25, .25, .25, .25)}
def test_data_loader(loader):
    for number, (images, targets) in enumerate(loader):
        assert images.shape[1:] == (1, 28, 28), f"batch {number}"
        assert images.is_floating_point(), f"batch {number}"
        assert images.amin() >= 0 and images.amax() <= 1, f"batch {number}"
        assert targets.shape == (images.shape[0], 4) and targets.is_floating_point()
        assert set(map(tuple, targets.tolist())) <= LEGAL
