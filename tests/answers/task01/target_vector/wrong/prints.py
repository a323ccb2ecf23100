# Wrong: `target_vector(0)` returned None (is a `return` missing?); expected a torch tensor. A target vector holds one
# float for each known class.
def target_vector(digit):
    print(torch.eye(4)[(4, 5, 8, 9).index(digit)] if digit in (4, 5, 8, 9) else torch.full((4,), .25))
