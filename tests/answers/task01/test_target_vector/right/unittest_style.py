import unittest
def test_target_vector(target_vector):
    case = unittest.TestCase()
    for d in range(10):
        with case.subTest(d):
            t = target_vector(d)
            case.assertTrue(t.is_floating_point())
            case.assertEqual(t.tolist(), [float(k == d) for k in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else [.25] * 4)
