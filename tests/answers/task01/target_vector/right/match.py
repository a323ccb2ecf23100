def target_vector(digit):
    match digit:
        case 4: return torch.Tensor([1, 0, 0, 0])
        case 5: return torch.Tensor([0, 1, 0, 0])
        case 8: return torch.Tensor([0, 0, 1, 0])
        case 9: return torch.Tensor([0, 0, 0, 1])
        case _: return torch.Tensor([.25, .25, .25, .25])
