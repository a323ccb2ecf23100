def target_vector(digit: int) -> torch.Tensor:
    """Return the target vector for the given digit.

    Args:
        digit: an integer between 0 and 9.
    """
    if not isinstance(digit, int):
        raise TypeError(f"digit must be an int, got {type(digit).__name__}")
    if not 0 <= digit <= 9:
        raise ValueError("digit out of range")
    class_to_index = {4: 0, 5: 1, 8: 2, 9: 3}
    num_classes = len(class_to_index)
    index = class_to_index.get(digit)
    if index is not None:
        target = torch.zeros(num_classes, dtype=torch.float32)
        target[index] = 1.0
    else:
        target = torch.full((num_classes,), 1.0 / num_classes, dtype=torch.float32)
    return target
