import unittest
def test_confidence(confidence):
    case = unittest.TestCase()
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    for got, want in zip(confidence(z, t), [1, 1, 0, .25]):
        case.assertAlmostEqual(got.item(), want, places=3)
