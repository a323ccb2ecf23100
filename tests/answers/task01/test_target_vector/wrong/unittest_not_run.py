# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned <class '__main__.test_target_vector.<locals>.Test'> (a type); expected an AssertionError:
# `assert` raises one.
import unittest
def test_target_vector(target_vector):
    class Test(unittest.TestCase):
        def test_all(self):
            for d in range(10):
                e = [0.25] * 4 if d not in (4, 5, 8, 9) else [float(d == k) for k in (4, 5, 8, 9)]
                self.assertEqual(target_vector(d).tolist(), e)
                self.assertTrue(target_vector(d).is_floating_point())
    return Test
