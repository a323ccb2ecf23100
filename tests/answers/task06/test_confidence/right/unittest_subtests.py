import unittest

def test_confidence(confidence):
    class Case(unittest.TestCase):
        def runTest(self):
            y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125], [0.4, 0.2, 0.2, 0.2]])
            got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4, [1., 0, 0, 0]])).tolist()
            for a, b in zip(got, [0.25, 0.75, 0.4]):
                self.assertAlmostEqual(a, b, places=4)
    Case().runTest()
