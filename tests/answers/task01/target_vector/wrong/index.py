# Wrong: `target_vector(0)` returned -1; expected a torch tensor. A target vector holds one float for each known
# class.
def target_vector(digit):
    return (4, 5, 8, 9).index(digit) if digit in (4, 5, 8, 9) else -1
