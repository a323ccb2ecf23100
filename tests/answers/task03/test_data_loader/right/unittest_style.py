import unittest
class T(unittest.TestCase):
    def run_on(self, loader):
        for x, t in loader:
            self.assertEqual(tuple(x.shape), (x.shape[0], 1, 28, 28))
            self.assertTrue(x.is_floating_point()); self.assertTrue(t.is_floating_point())
            self.assertGreaterEqual(x.min(), 0); self.assertLessEqual(x.max(), 1)
            self.assertEqual(tuple(t.shape), (len(x), 4))
            for r in t: self.assertIn(tuple(r.tolist()), {(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1), (.25,) * 4})
def test_data_loader(loader): T().run_on(loader)
