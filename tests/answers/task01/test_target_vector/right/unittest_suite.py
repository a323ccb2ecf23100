import unittest
def test_target_vector(target_vector):
    class Test(unittest.TestCase):
        def test_known(self):
            for i, d in enumerate([4, 5, 8, 9]):
                with self.subTest(d):
                    self.assertEqual(target_vector(d).tolist(), [float(i == j) for j in range(4)])
                    self.assertTrue(target_vector(d).is_floating_point())
        def test_unknown(self):
            for d in [0, 1, 2, 3, 6, 7]:
                self.assertEqual(target_vector(d).tolist(), [.25] * 4)
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Test))
    assert result.wasSuccessful()
