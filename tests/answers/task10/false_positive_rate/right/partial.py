from functools import partial
false_positive_rate = partial(lambda dim, z, tau: z.softmax(dim).amax(dim).ge(tau).float().mean().item(), 1)
