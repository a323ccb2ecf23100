def confidence(logits, targets):
    probs = torch.nn.functional.softmax(logits, dim=-1)
    O = logits.size(-1)
    is_known = (targets == 1).any(dim=-1).long()
    known_conf = probs[torch.arange(len(logits)), targets.argmax(dim=-1)]
    unknown_conf = 1 - probs.max(dim=-1)[0] + 1 / O
    return is_known * known_conf + (1 - is_known) * unknown_conf
