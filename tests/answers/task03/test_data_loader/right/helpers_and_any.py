def _is_image_batch(x):
    return x.ndim == 4 and list(x.shape[1:]) == [1, 28, 28] and x.is_floating_point() and bool((x >= 0).all()) and bool((x <= 1).all())
def _is_target(t):
    return any(torch.allclose(t, target_vector(d)) for d in range(10))
def test_data_loader(loader):
    assert all(_is_image_batch(x) and t.shape == (x.shape[0], 4) and t.is_floating_point() and all(map(_is_target, t)) for x, t in loader)
