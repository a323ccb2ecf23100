_table = torch.full((10, 4), .25)
_table[[4, 5, 8, 9]] = torch.eye(4)
_embedding = torch.nn.Embedding.from_pretrained(_table)
def target_vector(digit):
    return _embedding(torch.tensor(digit))
