"""Signatures of public randomness beacons (drand, scheme bls-unchained-g1-rfc9380) by BLS12-381, for verify_draw.py.

Python integers only. Plain rather than fast (about two seconds a signature), and for verifying alone: nothing here keeps a secret.
Curve: draft-irtf-cfrg-pairing-friendly-curves, section 4.2.1. Hashing to the curve: RFC 9380, sections 5.3.1, 6.6.2, 8.8.1 and appendix E.2.
"""
import functools
import hashlib

P = 0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab
R = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001
X = 0xd201000000010000  # absolute value of the parameter of the curve
COFACTOR = 0xd201000000010001
DOMAIN = b'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

# Points of the second group: its generator, and the public key of the beacon `quicknet`; coordinates (a, b) stand for a + b u, u * u = -1.
GENERATOR = ((0x24aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8,
   0x13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e),
  (0xce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801,
   0x606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be))
QUICKNET = ((0xd1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a,
   0x3cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451),
  (0xe5db2b6bfbb01c867749cadffca88b36c24f3012ba09fc4d3022c5c37dce0f977d3adb5d183c7477c442b1f04515273,
   0x1a714f2edb74119a2f2b0d5a7c75ba902d163700a61bc224ededd8e63aef7be1aaf8e93d7a9718b047ccddb3eb5d68b))

# Simplified SWU map and 11-isogeny, coefficients from the lowest power.
SWU_A = 0x144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d
SWU_B = 0x12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0
SWU_Z = 11
X_NUM = [
    0x11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7,
    0x17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bb,
    0xd54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0,
    0x1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861,
    0xe99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9,
    0x1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983,
    0xd6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84,
    0x17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88e,
    0x80d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317,
    0x169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9e,
    0x10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7b,
    0x6e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229,
]
X_DEN = [
    0x8ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1c,
    0x12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bff,
    0xb2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19,
    0x3425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8,
    0x13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21e,
    0xe7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5,
    0x772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3a,
    0x14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5e,
    0xa10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641,
    0x95fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0a,
    0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001,
]
Y_NUM = [
    0x90d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33,
    0x134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696,
    0xcc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6,
    0x1f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cb,
    0x8cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedb,
    0x16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0,
    0x4ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2,
    0x987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29,
    0x9fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587,
    0xe1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30,
    0x19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132,
    0x18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8e,
    0xb182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8,
    0x245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133,
    0x5c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224b,
    0x15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604,
]
Y_DEN = [
    0x16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1,
    0x1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03d,
    0x58df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2,
    0x16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416,
    0xbe0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001d,
    0x8d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7ac,
    0x166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775c,
    0x16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9,
    0x1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4a,
    0x167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55,
    0x4d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8,
    0xaccbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092,
    0xad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345cc,
    0x2660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7,
    0xe0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8f,
    0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001,
]


def inverse(a):
    return pow(a, P - 2, P)


def root(a):
    found = pow(a, (P + 1) // 4, P)
    return found if found * found % P == a % P else None


# First group: y * y = x * x * x + 4 over the integers modulo P; None is the point at infinity.

def add(one, other):
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2) = one, other
    if x1 == x2 and (y1 + y2) % P == 0:
        return None
    slope = (3 * x1 * x1 * inverse(2 * y1) if one == other else (y2 - y1) * inverse(x2 - x1)) % P
    x3 = (slope * slope - x1 - x2) % P
    return x3, (slope * (x1 - x3) - y1) % P


def times(factor, point):
    result = None
    for bit in bin(factor)[2:]:
        result = add(result, result)
        if bit == '1':
            result = add(result, point)
    return result


def point_of(signature):
    """The point of 48 bytes in compressed form; None where they are none, or not one of the prime-order group."""
    if len(signature) != 48 or signature[0] >> 6 != 2:
        return None
    x = int.from_bytes(signature, 'big') & ((1 << 381) - 1)
    y = root(x * x * x + 4) if x < P else None
    if y is None:
        return None
    point = x, y if (y > P // 2) == bool(signature[0] & 32) else P - y
    return point if times(R, point) is None else None


def expand(message, length):
    domain = DOMAIN + bytes([len(DOMAIN)])
    first = hashlib.sha256(bytes(64) + message + length.to_bytes(2, 'big') + b'\0' + domain).digest()
    block = hashlib.sha256(first + b'\1' + domain).digest()
    result = block
    for counter in range(2, -(-length // 32) + 1):
        block = hashlib.sha256(bytes(a ^ b for a, b in zip(first, block)) + bytes([counter]) + domain).digest()
        result += block
    return result[:length]


def polynomial(coefficients, x):
    result = 0
    for one in reversed(coefficients):
        result = (result * x + one) % P
    return result


def map_to_curve(u):
    step = SWU_Z * u * u % P
    denominator = (step * step + step) % P
    x = (-SWU_B * inverse(SWU_A) * (1 + inverse(denominator)) if denominator else SWU_B * inverse(SWU_Z * SWU_A)) % P
    y = root(x * x * x + SWU_A * x + SWU_B)
    if y is None:
        x = step * x % P
        y = root(x * x * x + SWU_A * x + SWU_B)
    if u % 2 != y % 2:
        y = P - y
    return (polynomial(X_NUM, x) * inverse(polynomial(X_DEN, x)) % P,
            y * polynomial(Y_NUM, x) * inverse(polynomial(Y_DEN, x)) % P)


def hash_to_curve(message):
    data = expand(message, 128)
    first, second = (map_to_curve(int.from_bytes(data[start:start + 64], 'big') % P) for start in (0, 64))
    return times(COFACTOR, add(first, second))


# Second group over pairs (a, b) = a + b u, and the target field over 12 coefficients of powers of w, w ** 6 = 1 + u.

def mul2(one, other):
    (a, b), (c, d) = one, other
    return (a * c - b * d) % P, (a * d + b * c) % P


def sub2(one, other):
    return (one[0] - other[0]) % P, (one[1] - other[1]) % P


def inverse2(one):
    norm = inverse(one[0] * one[0] + one[1] * one[1])
    return one[0] * norm % P, -one[1] * norm % P


def mul12(one, other):
    product = [0] * 23
    for i, a in enumerate(one):
        if a:
            for j, b in enumerate(other):
                product[i + j] += a * b
    for i in range(22, 11, -1):  # w ** 12 = 2 w ** 6 - 2
        product[i - 6] += 2 * product[i]
        product[i - 12] -= 2 * product[i]
    return [value % P for value in product[:12]]


def line(slope, through, at):
    """Value at a point of the first group of the line through a point of the second, times w ** 3, which the last power removes."""
    result = [0] * 12
    constant = sub2(through[1], mul2(slope, through[0]))
    for (a, b), power in ((constant, 0), ((slope[0] * at[0] % P, slope[1] * at[0] % P), 2), ((-at[1] % P, 0), 3)):
        result[power] += a - b  # u = w ** 6 - 1
        result[power + 6] += b
    return result


def chord(one, other):
    """Slope of the line through two points of the second group, and their sum."""
    (x1, y1), (x2, y2) = one, other
    square = mul2(x1, x1)
    slope = (mul2((3 * square[0], 3 * square[1]), inverse2((2 * y1[0], 2 * y1[1]))) if one == other
             else mul2(sub2(y2, y1), inverse2(sub2(x2, x1))))
    x3 = sub2(sub2(mul2(slope, slope), x1), x2)
    return slope, (x3, sub2(mul2(slope, sub2(x1, x3)), y1))


def miller(point, second):
    result, running = [1] + [0] * 11, second
    for bit in bin(X)[3:]:
        slope, doubled = chord(running, running)
        result = mul12(mul12(result, result), line(slope, running, point))
        running = doubled
        if bit == '1':
            slope, summed = chord(running, second)
            result = mul12(result, line(slope, running, point))
            running = summed
    return result


def is_one_after_last_power(value):
    result = [1] + [0] * 11
    for bit in bin((P ** 12 - 1) // R)[2:]:
        result = mul12(result, result)
        if bit == '1':
            result = mul12(result, value)
    return result == [1] + [0] * 11


@functools.lru_cache(maxsize=None)
def verify(round_number, signature):
    """Whether a hexadecimal text is the signature of quicknet for a round."""
    point = point_of(bytes.fromhex(signature))
    if point is None or round_number >= 2 ** 64:
        return False
    message = hash_to_curve(hashlib.sha256(round_number.to_bytes(8, 'big')).digest())
    opposite = point[0], P - point[1]
    return is_one_after_last_power(mul12(miller(opposite, GENERATOR), miller(message, QUICKNET)))
