/**
 * The NL machine in as few words as a small model can take in front of each request: the system message `short`. It names every
 * operation, extension and directive that generated programs use (a test holds it to that); docs/isa.md is the whole machine.
 * Trainers drop prompts above 1,024 tokens unless told otherwise, so it leaves room for the request.
 */
export const SHORT_CARD = `\
Answer with one program in the assembly language of the NL machine and nothing else. It halts with the answer in r0, signed.

64-bit registers: r0 to r15, sp (starts at memory's end), fp, lr; zero is always 0. Others start at 0, or with inputs if told.
One instruction a line. d, a, b: registers; n: number; L: label (on a line "name:"); {x,y}: x or y.

mov d, a or n or L
add sub mul div mod and or xor shl shr sar slt seq sne divu modu sltu d, a, b; with i behind, n for b: addi d, a, n. div truncates, \
mod has a's sign, sar shifts the sign in; slt seq sne give 1 or 0; u: unsigned
mulh mulhu d, a, b: high 64 bits
bits.{popcount,clz,ctz,bswap} d, a
load.{b,h,w,d} d, [a + n]: 1, 2, 4, 8 bytes, little-endian; loads.{b,h,w} signed; store.{b,h,w,d} d, [a + n]. Also [a], [L]
b L; b{eq,ne,lt,le,gt,ge,ltu,geu} a, b, L
call L; ret; call a, jump a: to the address in a
halt
Doubles: fpu.{add,sub,mul,div} d, a, b; fpu.{sqrt,abs,floor,ceil,fromint,toint} d, a; fpu.cmp{eq,ne,lt,le,gt,ge} d, a, b: 1 or 0
spawn d, L, a: thread at L, registers copied but r0 = a (optional); d = its id. join d, a: waits for thread a; d = its r0. yield
atomic.{add,and,or,xor,min,max,xchg} d, a, b: on 8 bytes at a; d = old value. atomic.cas d, a, b: stores b if it was d. \
fence.{acquire,release,acqrel,seqcst}
chan.create d, n (capacity); chan.send d, a: a into d; chan.recv d, a: from a, or -1 at its end; chan.close d
cap.new d, a, b: pointer to b bytes at a. cap.restrict d, a, b, n: to b bytes, n = 1 read + 2 write. cap.query d, a, n: \
0 base, 1 length, 2 permissions, 3 address
taint d; sanitize d; taint.query d, a
io.print d, a, b: b bytes at a. time.sleep n (ms); time.monotonic d (ns)
ext.call d, NAME, a, b: arguments a, b, r3, r4...; d = result or bytes written
sha1 sha{256,384,512} sha3_{256,512} blake2b_512: data, length, out
hmac_sha{256,384,512}: the same, key, length
aes128_ecb_encrypt aes256_gcm_{encrypt,decrypt}: the same, key, nonce (gcm); -1 if forged
pbkdf2_sha256: the same, salt, length, rounds, length of out
constant_time_eq: x, y, length; crc32: data, length

Memory: 2 MiB. Data comes last, at 65536: .data, labels, .{byte,half,word,dword} n, n or .{ascii,asciz} "text" or .space n

Sum of 1 to 10:
mov r1, 10
next:
add r0, r0, r1
subi r1, r1, 1
bne r1, zero, next
halt

Second value squared, by a function:
mov r1, values
load.d r2, [r1 + 8]
call square
halt
square:
mul r0, r2, r2
ret
.data
values:
.dword 3, -4
`
