/**
 * Hashes of 5520 phrases of four words that news pages use over and over, in the form of `stock-gram.ts`. Counted in the
 * 1,878 pages of `haystack-even` by `node scripts/stock-grams.mjs`, which says when a phrase is stock
 * (`tests/bench/quality/derive-stock.ts`). 24 bits of hash of four words: the phrases cannot be read from it.
 */
export const STOCK_GRAMS = `
2rl 4l5 2t4 35a 11n qo v8 lf h8 145 zx 416 8t4 1nh 32t 19n 19g 16v 5tz 8k af7 2gu ay 1cy 291 9j 5nb zy 16b 1y4 12b 1gh
fo e7 554 bh 2rp 1hb 14i 2q8 1nl he 1i8 zn 29i 172 zi 3f9 zs us 68 90 h 7i 2ko 2jt 4jy 1z3 16r 1ds ac 3hm 328 36g c6
5o6 k3 2dt mr 3lm um 41y 12e 2xl as zv 2r7 ahd 10t 2ao 2c2 1zs 11s 20 lq 1kw 4qk 2wv 1tz 2ie 1al w 60 ba7 5ij 2b 2re
3vc 3h3 4an 3nf 41v tm rg 2ba 3j1 2r7 ch 2n5 af 2mw 41t 2z2 c w 2g0 5bo 2tk 2t4 o7 1gf y6 839 1hi 1mm 2j8 2d 2qr 1nq
1ud oh 2s0 48 4lm oy 4ez 25f 1co 2vi vy 201 65s 1d9 c1 1wm q9 1yf 1dh 1eq 1w3 152 1g2 254 3nn 7jk 41e 424 20o 4iz 16h
4ow 1x5 2do p7 2yj 5zv 112 458 1q2 50y 1nf 4re 1l oy 30u 1wv 1dn vq 7kr 2vl 2qw 77t 79 8g5 2vb 79 qq xl 24w mn 37f hj
30t 52 16m ej 56e 87 73y ly sw 24r 1p2 7iq 46 1ki 5ym 2gh o5 97v 2bc 36i 1md 1wp 2yy 2uo ig 1qm 51z 6e 21v 21 kc 1bx
65x 1ne xk 24d 1fz 29 2at k 3lq cj abx 6tl 5aj 52o 21 rx 252 9rf 12n 50r o8 hh 2qu 4mr q7 3cg 20y 8i k8 ca 23d n8 3g
15m 8n 4if 4i 3ov 457 3yu 18r 1rh 1gz wq 24k 74 3cx 118 ee rl 16n 1dw 6uu 106 5c0 4bf 14d 7tz ac 536 158 2b0 16b 44h
3bx 9r4 14x it 3i1 1l8 59k vy 8kp 1lj 1cc 2xx 2kh 60b oy bc 3kf gn 37t a6 rk 1mj 9j 1d4 51m te 6o4 23e tx j0 29p 5n2
57i pw 4f0 3p6 6qq 32l fm 3gi u 3ds cr 32b 3w0 1ww 1p f4 2uj nb 38w 1r3 2tj 7o 1ui 26k gu 13 1uh 18n mq 5s8 1h0 2kb u4
4ab bw df 1yo 1mw 50f 33a ur 3sw 1uz x sj gl 29x cn 1kf d9 1kd 1zi 9l 3hy 1xy sm yp 1rh hz 7h 10r 75h 66n 4fv 1jp 2bf
c8 3i0 1mo xr 72i 4zo 9s 6l 5m 3hk 5dj tm 3i ek7 1a9 e6 5a7 306 1pl l4 av 35u 1ks yn gn 188 3hr 113 1a 17l 57n 5u 1o6
14m 5lq 910 jh 2qe vf 3fu 2qj 2c0 168 1g6 2ac 4la 1fq 3to 30p kl 1th 1ec 1p5 3ai ll 5e8 7c 1dr 24i d7 3ec 5n9 17f av
2ad 7kv 423 2ey 4wr 1br gi 2lc 41s 2tb 17e 20 7q 7n9 ag 8i n3 2oh 2yn 138 2h5 jw 14 5ub qs 5mc 6i 1ik 1wp 1wi yf by6
5uq mm 6qa 1ed ql 686 1v0 3mu 17 1nf ajn 655 1gu 357 mh 18j 2mv 6r x2 11s 17g 300 22c t 2c 1w1 ke 3x 1vr bw 2af 2vm
245 4y 2e2 vf pc 1dz 4ju 49 12b ly v9 2m 13 64m 3kp 3ro 2v 1bz 1yi 648 1av s6 cb 165 6xp 1r6 4r mp jz o2 63y 37q 44
40x 3g0 19r 64h cc 1x9 dt 18 bm dk an ml 15z 216 89l 1g as 1c pz 88 4pr 2a9 s6 30q 2ng 1k6 3l7 jn 2pl 2s4 uc 1wo 2fx
ay 3fi 3bk a1 261 4mx tn 1lr 50n 23y 1u7 s1 1wt 1n6 2 86d 3n1 49 14q l2 2z1 5xn 20p g7 vc 98 3pt 1iy 7er ef 1jh 1jx mg
1nh uj r3 2jf 1to 42 5m1 1d8 tt p ze 5z2 328 2o2 60 cc 1i4 3uy 603 1x 1rv l2 334 63 237 2ie 98 1l5 l9 1w5 142 kx 438
qe 1px 3lb 4vl sk 105 74p eb 128 1bu afc 4py 141 6jb 1be 3m5 2xv 1b6 3zg sb 2g 72l 7e 8bt m 16w 3a5 1nr 4y3 1pi it 442
a5 18 383 19v 27x lu 4b2 3u 60n 356 13l 5rz 37c 3be 1mc o9 x9 2lc 1a6 1el 9o 3dl 14g 153 97 3oo 3u 31 1kk 12a 2gf 4oe
g1 2iz 1hq 75 oc z7 1gq 1ii wn 2kw fy 1rw 1ky l 30c 1oc 1lx 2e0 4f 474 90j 2ey 1ep 154 2cs 355 14k 29f 74q 17m s3 1ca
2i5 v3 5k5 1e7 79t xt 24i a6 1ym 5fl 6yz zu 117 2ay 2xy 33q 2qw 22y 225 18s 12v 40o 2dw 7hj 4ns 1p5 4n8 2px 3fx 35s
2ia 5kb 1cf 3zq d0 7bk ii dw yb 14x 1w fvz sd 1mu js 1aj 19n b05 25 7s5 2zi 17 1kb 155 1e8 h3 393 3kq eo 2hv k 1am 2sz
2rg 2vi bn ih 182 8ov 5at 2d7 2pz 8u 2gw 9h 13k 4sc nu ez 65 6tq 5dz 1b 4yg 13r 2or e7 5j6 4cj 2fc 132 1u1 1c9 1a6 6c
1hu u7 184 oi 1z5 z8 2c5 5wk op uc y9 1lx 7yz 3kp 3x0 e0 cf 1fp 2ee 2bo 3hx 3it czy 1ba 5xq 2jd 56 120 xz 8cu uc rc sp
8g 5cw 1jv kb 44j 4jx 1qy 17a gy s4 6h 34a 1lj 207 7po 16x 90 6yn 2fi 3z8 hk 3ai ft 2j2 4os 2cy 23f 2dt 5h y2 10e 10y
1gt 1w3 1sg 1s2 2l6 3c 5vi 71v 18 fi qc 79 31j 2oo 3gq 1bw 5w lu 4x cw 2jb 4lq 12u 483 1l1 7x6 1i7 1fg 37m nj 1qt 1f0
yx 9a 1hr 4jn sf 4nt 2w 7su 4dq 2ze 1dq 4p 6va 59i tc 47 xi 14l 2jb 3kp 1hg 35l 2t0 pw 1iy 1ct t9 524 1jd pe v0 df 2s4
f6 1ae 26q 1g3 1my 3pj 8m 2u 84 2pv 5ed n1 3r 1pg 2dt 1xy 4mr iq 1na 6cb an 7g 1pf 2dm 1el 14e 16j 2x3 1wg 1pl 1ze df
123 3v5 1c5 34a 3z1 33j ce 1l z7 ib 3xa 2hb 4ay 2iy 6 f8 6u yk jt 1ul 5u0 zy 560 2sh 1h5 1iq 7wo 1qg 62h 13u 1yt 1qc
461 9sq 1mg 3sc 3zd 1bw 2wv 1pu gr 4hq 4r 25r 1nn 2bp 4k7 2mt 1sg oz 17a 4e ov 1j7 6g 1ey 57 c5 1h6 nh 8jr 3l aa 3mf
364 6q 2my i vd lp 1qm 1wz 5w1 dm 13t 1a8 1rs 1r5 ie rd 2tx ic k6 ci bg 2j7 7nq 3cb 350 2zo h1 1pk arz gx 29p 9b4 2ej
6zr ch 17c 21g 2u5 3vw 10n 1l1 1zs yw a0u fq ye 4c 1ai b33 2ue 2v6 1tm 1qa fu 1zt wo 2id 1lw 32g ka gp 1el 2o3 cl 4gz
1hl xo 25a 2lg dy 52g 17s 3oj 3l0 r0 4j 65 1ir 1ft 1g8 2jg 3d5 7ge 3id 3bx 1gu 31s dy g4 1bt 119 1ed 227 35s sd 1x2 7p
40l 29d 6ao 19w 183 24e le 1te k8 nt 2b9 d5 251 3k yc 11 pw 1wi 5m 6w 20r 1di pk 4ht 35y kp yt 1o2 m2 1ji uy 2fz 63
27s jm 1x xs yv 4mm 2xg 35o v2 oc x9 94 2l1 5j 2f 3mh 2m2 4w 386 4w3 2fi tn c0x 1n7 3ty 2nk 2a 1no 6s 7yg 6a1 17j do
lu 2ry nq np aal 48o 1fx aev 16 ye 1e0 77i zt zz ar uz 4qo m 1e9 3zu l 1rf 1hb 2ar 2ac so 2sh 445 4sr 4zz 3j1 3it 1m6
71 3ke gq 39a nz 440 vo ib 1ub dp 3oc kg 5ei 2jt 1kz 7a zh 1en 2oh 43 1uz alm kv 13i eg 23u si p 1c2 1bj 2lz 559 2m
2ae 3uv f 4h 7h kr 1ai fz 43v 6to 18q 4as 51 1zp 6o 4rt 37j 2xs 1sw 1mq wf 1op 7g 43z cj 48i sp 186 1nq 1pg 34c n8 4wz
200 1l8 82c vn 1bx op 5xh 4wj 1lq 9d 16m 1mc 59m 20d 6ha 12z 1qu p6 2f2 4uh 2qz 15n 2uw 3c 18y 6x7 5pk ub pj 35h 2sb
1nj z8 13b 8ip h hi 1al a2 112 19f 6o py pn 2tr 4u1 3g ob 34o 518 1rc uu 168 1tk 2gw 2ud 686 5vf 4na 139 sh ue 1v3 rn
yo 2jz 5v wo 3mn 19v 2ju 5lt 2it 4jz 3kq 1jd 6o 1us 95v 8r 2fk 23v 2ur 4k7 2w4 1yl 3yd 1hu 1qj 1kq 4u7 53x ma ib 2r6
3tx et 9cs 2wq 43f 9 4f2 6y u2 2ii kj 444 1ku z2 dc 1o8 4ji 176 acc 3zt 1nw 1c9 2o5 23a 3zr 4em 276 yv 1cr 422 6r 47d
8n 59x ad4 5mc 1x7 66 9s co 9v fv r9 gq 1da 1c1 yi 63 p3 2f 2hy 1iq ol 53m 38d 11s k6 1qz 84n 1jh 2o6 4r 5mb 5ab 1j6
py us mw 8o xc 6dd 8nu 4ax yq 188 5md 33d 8f 6a2 13h x2 y7 1xk 267 ju 13c 72 gt p0 2lx 6d 192 cyi 521 5y za l3 2d6 6b5
5rl 175 1r4 20t 2sv 1o9 181 261 1fm 1ux 28v 2az 28 18y 4qg 3rr 280 105 23b 24z 2fc 61o 3bj 1v5 6wk 4pz 18g 5x0 1q9 t2
ye 1n2 a7 163 353 179 e4 1si 1hi 5yd 137 1aa 2j3 lo 145 do hz bm 69 11q 1n e8 455 3pb 6q6 1j8 1cz 1s5 34s 7p9 3pr 26w
oi iy 45w j8 1fr 1o1 ayv 8c 4 b5p 3f8 1a0 7j9 2od iv 2ro p2 4j 2wb 15d af 2cz 36 1fy 4sa 3wa 1s0 cj 1qk r4 44j gi 1ff
779 5v 4iv 257 1wn 5d 59k 1zs 1b 24b 5s 11r fpw 26u 2zu 1aw ml i4 599 2yb o5 z1 zu 29i 3mb bu qe tk 4mn 98 2f3 20 3f2
346 3kp 5q7 1ke 4qf 205 1o0 5gi c8 28h 7he w9 31q 49e 2a0 xn 14p 1i5 2kr 3fy 2id 5jl 1ql 2m 2sk 2zd 1f1 5j 1lf ky 37j
1ya fr 2h6 3q2 22n 72 1h8 12i 10 1aq 72 2jj hl 2hb 1hv 26j 6gb xu te 1av ce y 5mm 14b 11c 4q 1sb 4s 6u2 48r 87y 3mn 9r
b9n 5qw 6bo 69 41 1am 3lk 40s 3hp 4u2 5c8 1ak 1yy 3nk 6g 4hq l0 1v1 216 1lq cn 3rn 2cc gz 2wl 75k m1 226 1g1 29n 8b0
3oh 1fz 2ny 45z 59z 3rn 2as 53k 3zv 90u t2 px pu w7 zb 5kw 8a 1e3 51c pc sf 2zb 1rv 4q 59v 2q9 f5 230 b1 2e2 612 4d 9n
1sk cm 17r vz 1h9 7qv bv 6a 6li 3fz 256 1vp 16u pg 27t v9 5gg 1hx vh 18a 1ph 5d0 pj 5iw ij 5dp 1dr 2ix 1de 51o 1s 2n7
2m5 g5 1fd 3qr 35l 9u 197 2cz 4n 26v 1d2 14j 3qo 37s vr 1yk v5 438 rc 12d 7s 36y 3rg 171 180 9l bxr iz 608 242 1cs 4gg
2qg iv 2r3 ig 9su 2t9 gb 36h 1j7 k6 hc 2mx 2nj 3rt 56q 13o 1ep 3tj 2tp 4fg qx 12b il 19l 103 2nm 27r yy 581 5ys 1et
45y 1gc r2 jz 8h 1e8 sz pv 6f 1ga 1af oc cv 10u 3c 1un 12v 9jt 18z x1 97 2xl dni 133 2p7 8h h0 47a 1is 50f 418 1h0 11w
2q4 jt 8h 54 kn 10 mw kz 59e 1kd 2o 2zd 56 2mf 20i 4b4 3gc 5eb 3x 1lb wu 118 uz 7qs 1fv 59r 4ig 5da 5t1 yr 1ar 1d1 2w
lo 2fr 2sw 4tv 7 38s 1dv 1cv 3kw 6k8 fu 5u4 2tj 4kv 1vy 1ub 7r wt 7i7 2d3 5q3 7k3 1jh 82 ic 262 1ty 2qs 212 2j2 2zo
3ft sd 42x f9 6ri ao y0 1ul ev 135 1nc 458 5mg 18t 2le o8 p8 321 2s 2pe 2rb 71s fo3 1u9 1pl 2bc 3lm 1ke 5lb 2qg 2gp
2hv 11l qf no 7qy 55a 31s oi 3t hl dz 1zg 5ve 12 gp 528 3vq h4 wa 3jo 13 4ge st b8 4ds of vj fj 4jo 631 3tx abr 2sr
4ad 2bl 1s 6ox 3uz 3eb 7x 7oa pn 52 kg 1kx oy 3mw 3n1 1gp 2yo av 3ln q9 25b eb 3sj 1ys 24a 4be 4k8 2i7 29e 5ub n3 1rp
gz aay 1o7 3 iv 76a 225 yq 8f 1yx 7w 4qv 37i 27u 23c 18u 5zx re w5 kw 5g 23 va 533 1rf 5cw pw aj dv 302 2s1 8h 2h9 2v0
1cx 197 td 5lq 3sf 2bv 2mf 2up 25v 79 25 19x 51g 15a 16b 5xp 1yb 52 76j x5 3qv 53x 3mn 1zg 442 fr 1n7 8op ja 11y 1dx
9l 4jp 37k 4xh 810 os ua 1h1 2zs ed 1de i g2 8ig ns 3il 2qd 3cc fy 8f 2xv 15w 3tx 4la 1ct 63d 3r2 pi 5jm 3pd 1kb 4u ka
9n 487 ny vu 1u 384 4we 26d 29m 2kr 36k 3d0 243 2t5 16z ye 6f 1w6 31t bq 23 ur 1k2 bwl 5v 55 13t bw q4 53z 4r0 2an j1
1ah 3ha 1fh 2gx 2py 2ug 1i5 1jq 53b 1yq 3kw bo 2iq p9 6ds 33s eg 1ja i5 1nw 2wp 562 67 h7 cyo 4ic 7v 1sw cal q3 3vd 2p
1r9 3o8 367 kv 2xk 3ng jx b 13s 338 5d9 xc 5yw 7ry od 1li 3oz 6t 22o 2ij 180 48i 3fn 1ih 3ig b7 at 1cb 24u 2p3 wj 4f5
ea x2 1mz 1um 4k 7e nb yu 1h4 zx 131 10x 39r 4b0 7i 11i 4oy 1c 2cs 16z 13j 4hv 2k9 3gd 1ma 92r d9 1hj 2pg 3kd 2fg 7om
d1 1he 3z9 1v3 r5 nw 26g 1gi fe 1zn 3yb 5q5 3lc 1mq 214 1nc 66y 2oz 13b mi 1u8 gd bf 83f c9 hi 1gd lg 77 5g3 ad2 59o
1yt 151 62b 1cg xt 1zu fq 31u 45f de e4 q 5v 2ga 160 2ek wj 4ge 7iy 39x 1ib 3zi p2 1g 15l 11x 3in 5aw px ep 3ki s6 2ff
20t 3py 1p2 7dd 2xt 3gb ya 37d 2ty 1ca 2vt 2fu 4ze 4n 2pi 3ra 5f 8z ty hn p2 4um 2q6 513 3h 263 3pl 1r 676 59w 2j8 2pc
8tz 2ya 2uh 3 2q 3bo 1qs 1bc 5z 7fr 9e 58 72d 3z 1sn q5 wv 8j5 1y1 1et 1eo 3ey 1df 8v dl 3er 6sx 64 5he 2ri 6tj z 30y
17z 1ma 2yj 1en 5yq 2r 3k8 5ch b2 1xs 2y wg 1er 1es fx 1vv j1 bw 1q1 n0 36p 1bh 4f 2o6 zg id 1q 7t 31t r 5gr jr 1k1
2yo 2ao 1ji ni 1gn 4s ty 3nk 2r4 1vd 1x3 da l3 q3 2y4 71w 68l u6 1fe 19x 6w 3fp 17m 39s 7b2 5c1 15h qs 2xa 2o 17n 28m
pf fe q3 bx 3u3 2lj 1j qc pm 1zf on u3 zd 27v ls 3ja 24r 4ll ce 10o wc 6ap tn 61 1pg 5o 15r 66 6u n3 3dd 2ix 13r 63t
2f1 39l 1lb 50j 5s6 1k 155 3l1 1xf 77 po kw z7 19 24w zb 188 lm gb 2k cv 7d5 z9 8q5 7bw yz 42l ww m2 27c 2nq 18b zf
1wi 2eo v5 al 3oi 1w3 32s 48m gh dr 3wl 1ht 5l 2cj 9g7 14f 1ip m5 2id n2 hl bn 18z 3rb 1mv 7vo 1i6 1al 1bs 21k 3tc 5sr
4bo 3g ll wj 1jg 2ap 1w 2zs 20m 5lu 4um ur 13u 2ct 4td uh 1ke 4c 12c xj 5a4 19h 3xm af 1s1 1zt bk 2i2 rh o1 gc 1y5 5b1
388 e0 3kb 1bv kv bv 1it np 2r6 1iw 4sc qt 1l8 b 2oe 19c dw sy 8n 1nr 2w 3i za 3fp uk 3to 6u6 1ij 38j 2j5 4ax 1m5 61z
tl ck q6 5n1 4b qs 12 60y fe 4mz 3ji 3yn lg 6o 57 17m 20g 12a 4tx 1m7 1d 2uh p0 zm 3f4 66 27h 16w 1dr 8x5 3sr 187 25f
3e3 27u uu vr 27b n bg 92q 3gv 18q 1a7 1oa 9a 3rk 2gy 3mk 3dx pd 1v3 3ug 2vn 58f 263 4s8 3j7 59a 2h 1q8 301 cl 12h 82k
7r p4 1mu 4sd 6g vs 4n 1ko 2fg 3kr 1vh 5l7 2hq g lw 1fr m2 52 e58 58t r3 gl x9 1dq g6 yt 9v 4t 3m7 c12 1ev 2qu 1c ww
37b 26d 2v ta lg fr 2cl 8u 33f dc io 3jj 1lo 41n yz 323 3ix 1pk 2gp 1f op 8 30a f2 81q 1ut 35q 192 2k7 29f 6x 2fi 2qk
4tg 2a 3p7 iq 26d 22h fk 37w v8 6qp 16c 1rf 2i 1mm w9 8e9 22t 2vv 3hh 15a 6ld xf 446 3b 3tb ir 2lv 15j 1t4 ow 1to n6
1i8 ff 2e3 1r3 vu 3xg 2xd 4so 137 ax 2u2 7o 3s 1k7 xe 1m3 px 5v2 ly 3xs 3vb 6k 1ek 1n8 19p 2qb 30x 944 2jr avv 1me sx
32l 38r 10b 9z9 2ys gq 3kh 5po 1ag hy n 103 1hm 29c e8 1fg ahs 3me 1p8 168 9c ot 2ps 8u1 gc sg 12x b2n 212 13v 18k 5v
4w 1r2 s0 94 d8 2p0 a8 5d 2vb 1s8 8w 2qc 5j 278 3ny 4eu jr 2wq 74p n1 3v8 sb us 17k 7q 1f5 2wc 345 51q ty 22z 3jd 2hn
1u7 5a 153 21r 2n5 tu s 6fx 1z1 4xw 4eg 1bx 18c 8tq 1zg 62 5vl ba dc 8m kj f11 3i6 169 kk 35e 34e 1ai 3tq kq 2sn 103
1k2 1g7 pn 4s3 648 al9 7y 17q kw 14u gu 2m6 1es 1sp 4zu oh k6 5hw 44c lq dr 28z 4t wr nz 2x4 fo 3gq ul 183 5r ke 6qr
48v 5th 12i 2jl pl 2af 7zf v7 hm ee cpb 26o 3e6 3uw w0 6sq 5kh c5y 8w 1ne 3er 2oe 3g9 jg 70j 1pg vj 1hz g0 1ku 3j5 1y5
35k 7f h4 21s 5lr 4fs hb f5 th 33u 1v7 vk 3sg 4kn 3e8 7kp 4l3 1wk l8 2pf 2il 1zu lr 1ti 2ff 1x 37y f0 1by 2v8 5e8 d0k
5wc 37e bf dk og 4lj 173 61 3qc 2o1 at 2kl 2gv 4i 1ip zp 1gz 1s qd 4oi 2f3 1wy 1kb 1os 8z 1pi br 1qv 2j3 3xy lx jk 2w8
169 1un 12u 5dz a78 4em 6w 52m nk 2v 4ie 25i 2to 9jm zm mv 49i 2tr 63m 347 3u 77i 8v8 3st ra a7h 283 378 1bl 64 54x
1vu 1dp 12l 3vv 2 n4 hy 2xz fi vg 71 xx 4xg a34 1p3 414 6n f9 pp 1lg qe 5nf e3 2os 29h 69 b2 1py 1n6 3q4 1jv 3ur 9q
1b1 p3 pu 3wm qq 81 oo 8a2 2vp 3du zj 14l f1 2fh 105 4r0 26q 2ge j4 2dw 7m4 4oy 3po 1yr 4a1 3jm oe 2tz ep 1ot yw 1qe
3el 33a 1i4 b4 3l1 6dy x3 69w d5 3ej ul 1a6 z3 3ta 2jh ue 2in ok 5kq 8k0 1b9 8mo sj 28m 4l5 ui 37t wd ae nm 2k 9ov 78s
p1 37h 3m 2gj 2bi 1bd 14e 5s 7jk 28p 3go 2ap 3s 194 so 2ee 41y 4n2 2ks 149 19t 76q 409 1ib 1mv 1ct 1f 1ar 2vz 1xq 86
1pc 8p 7e 7fm 94 2vf 1fo 2r3 b5 8js hk ud 7ai m8 3q uf 377 2g9 o0 75d 35u 17z 1r7 b05 8ie 4u6 43 1me 2we 2ls 4n3 1oz
16x 152 15g dn ga vf 62 7bu 13i 1mb 8ai 2na 3i 1jp po 1a9 1m4 1gr v5 5e 2d7 130 4oh 34k 3ur 28t ia g8 342 3ez c5 3vv
1kr 1am 92c 2v0 6uc 2t7 6je 7an 4p 3ke 11b 1d3 1sl 11f 3d0 3al 22b 18z 2ls 126 2e 64c 38 3x 3bk e5 1mf 41f iv fyy 189
4ta ve 6x4 ciy 16p 3r rk zr 1q5 pc r2 19t 156 5b 4lu 1td 3om 5e wt 715 2e5 5ym 7c6 fj 4 24b 2im v6 5yx 29x 1db 1ns 7x2
698 13d 1gc hb 1cs 4pi 1ce 1q1 c3 2qc 3t4 13l 2rc 1o1 16t o4 z8 3km ec nm 4yl 2kv 2p5 3r 5sg 18m 2q0 t6 xk 1f 15s 497
10n bo pw 2ih ox 14g 13a 12v 47m css 5ta 13q 110 144 k5 uw 3p5 3mv 5mm 7b 4ng b9 zq 4bm 1x4 1wf 3bl 1pb 208 4a 6k4 6s
17r m0 124 cg 1vc 2nn 7i 1sl 6 19q 1cm 1e5 3im 50e 27l zw 18j 17c hy7 3cx zl 35l at 4sm 48o ot 5uz 2qj 25d 3su 4pb fj
4f0 2v2 3gr d8 3z 1k5 2k9 364 17x aa 4b7 33c 5r 1ji mw 8j 1yt 3gk 4de nx 1i5 2k5 a7v 2pp 8zu zc l8 3ak 2mv l km 1d7
4mt 4ty 1c6 1l9 616 2rn 1lv na 4yh 2j7 3ug 2em 5ue ku 6k 1ip 1f 59r 36k 9c 53u ug 48 pt 12l 1un 23a 6xe 2qa d2 1aw 12i
3xe 1kg 17b 85 3wr 464 h8 1iz 5j 217 2ll 5fr 3ui 2sq 15p 26a k4 4ah vx 1y5 1u7 2aa 11w 2w 5a0 1ii 5oj hk hw b1 2xz ls
1b1 5lz 10c 2c4 1m9 7c1 2kn 44w n0 4ch 2zi 2qj 2u 1w5 an 34m 11b 2ca 72 21c t5 a6j 1j5 2tx 59j 6of 1ci 2nm 18 gw 37i
h7 8cg 3a6 3x 25z 9p e6 k7 3jo 15t 22i ll vl hv ra 35g 7f 24a 1bo f7e n4 er 4ki 59 xr 1a2 8mx 2i6 o9 lf 4pd n1 3c1 3c
7h 6a2 1jo 2zk n0 178 2iw 6m 1yb 1c4 5r 643 2i4 pc 3dx 7gy 4n 17w 6o 9n2 4ca p0 5o1 73k kn 1ak jl 5x9 3od wv 104 sy
4dz 22f 9y no 5kz 2ju yw 120 387 2w1 as 5x1 1aa 1kv 1s6 3w 6c 14o 2l eo 9w 2lt 1io u3 36 6rh 4mz 9a 4ut 2po 6e kd 14l
ag 11c 1g9 461 kz 20s 1pf bt 1sf 206 1jb 166 ls 15f 11w 13 4y 2a8 3a 1zc 3lx 3wk 548 1zn 1bl 26b 4g0 tm pl 5q wm 1jc 4
6e5 2le eu lw jn j3 3d1 26m 99v 74u eh 3gf 26f yf 11m a7 5co 20h 4ov 1v0 12s m5 1x7 ry 31r w4 2gx 15s iz bb 1j3 51e
2y5 5ep 7ee 2ys 6l 20t 2x ji 23f yn 3wr 1km u2 3z3 2kq 10f q9 k3 11c 5ra 3yt 34 1g2 120 hq 30y r7 54x 1h 6ho ht 3e1 se
528 25o 1s4 b 5x8 2g7 3fw s1 wk 66j 10v m0 534 4qj 9eb qw n 198 1cw 14k ar 25h 65 1ef mx 3fj 5ud 44q y8 82 1kl 12v 23w
4r r3 b2 2ra vu wp 1lo et 3c2 7x4 1a0 1cf 2yt 4vj 1km b6 50b xk 2pi cz9 wc 8gb 4lz 1dv 1v0 bc nc 1ao 1wp 2gt d6 7ug
2n5 1n5 16e b7 331 19b 3fr 1rv r8 1bp 1pc 1xn 177 7b1 wx 1xu 1rp 2jc 2yo 9mv 1ab 1dt 1nd 3s v7 1ax 4q3 1ku k 2cz 7ds
2w4 vm 1rd bk 4e5 4r 2o9 5s ev g63 4n 3lb 3nw 3cm 4oj p6 5iu 3yx 1uo 81u 2h2 11n 60j yb 5q1 c bb 7v6 145 1ln 85 5c9
1ca ig 158 1ng by 160 am 1x6 n7 1fa 1pg 3xd 1n1 6an 1xk r c0 3bv g6 1jk gm pw q5 1y6 3sx 1l6 88 167 16q 14m 1oy 1cr
57o 116 p2 2lb 2r3 wd 8b0 1g5 1i6 18e 17m fcw 4ne 2nl 43x 3u ab 26s 1zh 5lx qf 11e 2eh hg gl 2ek 22g 4st bb8 6v 1r1
1y3 2jp 2cd 23y 4m4 16p 4ax c1o 5q bm8 2a4 36s 1w 1t 19 5tl 26g 4f7 56t h5 1dc i0 56g 10k sr 12j 36 n1 19p 1ad 2e 1st
3bh 1t0 3mv nu 25 hq md 156 21d 1rs 17r 2nw ed fh ij 1lx 129 4e 2nm 4hd 2mm fw 3el 1 4zh 28w 71 3qz 60t 32h gw rn 10q
of uv g0 21r 63 2ge 5k7 43 bx kh v0 2dm c5 oh 1jq 121 wi 1xw j4 7ay 3e5 2s0 4cq 9h 2jv 3el 1cb k0 t9 2fn 59c 1ln 15q
2ne jf 186 9d2 1a4 1fz 21z 1dj 1qy 10r 2si 1qx 304 3j7 1ji v0 af 10m oa 1rl 1rc 42 1vp 3sx mz 3ki 6l 582 589 5jt 31j
2sj 1dw 1he 62 ne 1k o8 mg eo 18 47b 2j9 bs 24u 1jt 2zl sk 2cx 176 334 h 2y7 3xj 2wr 700 1hj um 3lh cc 2gw 3gc 2ge 1w4
198 jk o6 328 7et ee 5fl 1tw 6l 2fi vg ib d2 1d0 ec j 4hi j9 2e2 28y awl 2kp 1qr 28g 7hc 5wm dr 14h 9a 14f 16p it 2jx
1en 14i 24 77 uv 170 2mx 2g0 5uw 67s j8 25p 2hl 687 1em qx 272 89z 2z2 8r 2p9 11r 64n c8 2vc nd c2 1f5 34z 65t 43p 3b3
cq 91l 3m3 30e b5x pn o6 12s 279 1j9 2l8 nx 4u ae 1tm 1fo 1w9 146 l5 38y 2d8 2ui 1xw 3oe 7jv hu 6r 46j 2rg 25x oc ix
18h 32 2ap 4fa 37s 8d gn 357 tm 2c3 2uc 6s z3 2m3 4d3 2cg 5b0 q2 1f1 l3 2l8 7v6 pm 3iu u6 25e fd 1nn sc vp 2rc 15n cy
3f8 12o 1ka 423 7az 8z xs jq h0 1zh 3uf 1k0 ut n2 2r4 mt 5w 4by 1ww 1jk n5 8gb 8tp 1q 1yw 48q 9xm 3cf 2gb 1ta su 58 q7
104 1oh cur 3cu 2ob 2i 30c 51e 716 4qz 2ks 1vs 413 6y 1nl 5e4 55f 5c 11e fd 1zv 4jq 29l 2ng 3v 1vw sd 4b 2mk 52o 3iv
3q6 r8 1pn ix 1am 4em 2y3 2zw 10t 5iv 3ij 33h 11t 2r0 1ue 16d wc qk 3s 2nh lx o2 5ob 2iy 13t 1ql ur 7eb 1t0 53y 1r8
104 31 gq 49a 7tz a13 dp 1t 4fo 3vw 4jf 72 91 499 tc 6tm fa fe 1fa 2k5 5j 1fu 7j 3fd dqe tl 5uu 11y cbm 7oj 8o 158 q7
q6 tj a9 8s 140 17s 130 1ju 4y3 13q d2 sd 10o 353 60 1bu 21n t1 5zt 1t8 3lv 146 ehc 5c0 4n6 192 3zj y8 fd 1r 233 1cf
36v 2hw 3qz l4 1h9 1ki 5kp 1p 14e 5ks pt 5w0 115 h2 m3 1s6 1t9 1xa lu wv i1 1ua 8li 1bc 42n 16p 5w 1df 9h 1jb 33w mu
2pe 3u3 280 19c 11b 2ls o9 bu 16u 1ky 5k 4pe 60y 1ca 41r 5t 320 2no 1u4 58o 1n7 5jh 5e5 6l9 2vn 4h7 15d ok uz 555 1z9
d0 61i 416 15q 1hp 7dn od 2lb 4au 46c 1t5 316 2k 3p 14o db fvq 5a 4xx 27i tq 6u 5n 40c 1il 3h6 1oe 6 105 z5 1pn 1kg ke
4fo 2du tj 2ar ri kw 3cf 35u ww uj w0 1ct up 36x en 80 37x js 1v 1g pm 1pr 1o3 e7 3hd ts vy 3ub 1q7 30q xm 1ed bs 29c
1na 1fz 3fp 8aw 6dl jq ga 1gn 1du cc 2h4 3hs 1fr 22c 9rs cgf 4xq 1wr 57h 1oh 32z 4sa lw 30a 4cp 25d wz zq 6a 8r 107 qs
oo 41k 1qj 80e 2pd 5g7 4xc 12y 146 2e2 3x5 2v7 389 2tm 3wc 47c 10d 1d1 28k c0 xv ay 3cv ah kg 25g 2nj 6k1 2pj 19h g7
2b0 12j ba 388 2w1 4km 2bl sk 1oa h2 aw nk 6th 2qv 3xk sq b4 3tb 10a 4xq 92p 2hg 3xv 2s 1nm 255 18z 10x 5ly 117 kf 1il
4nl 2z1 1a 22e 36v 1l3 7kf 24 3dc 2xd cfq 1dv 4x4 20w 3un 275 42x 95w 3ej v4 l2 4rc 3cj 2hy 3b7 dp 297 1m3 1pm uw 14o
im 1wg 41h 2a3 1l6 8o 2ux 64x p6 1cl 72y n9 6fb 5hh a3q 4hq 7pf 235 5tn abt w6 1je 1p2 jr 34t 1vy 4pn 8d 3rm s1 55y
223 3x 6c 66x 618 2ex 14q ib 6ry 632 1f3 17v 206 6jr 114 ac 68c in 3tf 4j c1 40o 677 7kt 1fk 56b 1xz 1qd 1kb 136 1a3
1h6 811 4p 3lk 4v 48s 173 k 2i8 4nw 1zd tf t ye 14 ws ul 4cl jl 6ak 1ee 1bk 2bn ce 3rr sl sj 1rh 2jr 1rv nk 20s 2to jj
6lt 2h4 fc 500 9j u1 at ts 5x 1q3 208 iv 91p 1hd 3a1 1p4 eb 194 5t5 8bv 3t0 wb sq 2fy 12d 2ub c9 dj 2n2 3a 8dx 5vy 13y
1os 2eo 1s2 4w 1n0 vu 5y 58m cw 18e 238 32c 40z cg 1oq 1dv 8qh 1rg 4dk b6 3m3 1fr a iq 129 2vr t7 d6 t3 2mr 5m 56e 1gb
my p0 1eh 3bd nh 3jl 9yq 31n 3y la ju 260 3x 2vy 120 2od 199 6g8 5f 1c4 n3 2vg m7 287 ps v2 ze 3x7 1ha 1m 1bf 4us 2cn
1ve 88n 7 48 dn 1q6 cj 43d ow 2vf 6ss nu 1ea 1ag 3b9 3p9 5gb 9a 4oe 4vi rj 4pw o 2wt 7gz 170 2c7 2ip 1rs 2qx 9h 27x
49n 2it nc 2uc 6h 2cs u0 1u8 1f9 c0 i2 54 5xl 1iu 8i 2n9 35 2fc 1rp 1zr m3 tr 10y 2ph 12t 2nl k2 b8e 10h 3o8 c7 2kx ll
3kw 159 2g 38m 195 m0 4au 94k 2hc 1rq sz 3ta 1v8 5ab 3f 7ok 6vg ye 1zp at 28l 2k c8 6yt 4sl ej 29e sk pl 27a hm 12i dc
5vl 2b3 2qy 6e 4dk os 2lt 1qj r 3i1 1n8 743 up amg 36t qv wa 1aq 259 1x3 8x 14d 3bz 3x 5tx 519 1pd 55 h12 cq 29g 106
28n 4ae 1af bi 1l7 2t1 3s4 12m di s6 m1 19i 3nv 4q4 3j 2fw 544 ot 254 2o0 ng 560 1yq 73w 32s 1be 4vg om 125 lm 394 as
167 43y 17d 1ol 1kk wi hk 4sn gd 11o 3fc 2pv yp 18p 1co 1we 11k 3xp 3e6 15e 3qv ln 4n 151 tt xd jx to qo 26y 10g 1e8
1ty 33 136 9x 1hs cv 1xe 4fz 6g5 34v er q0 y6 zt b7 k2 4co ex 6u 89 cc 1lc c29 1f9 nc 175 3a4 2bg 1al 61h 452 1m4 16p
2pu 3g8 lt 1u2 27f 28y 233 1ki 1vi 4z2 3tv 95 35r 3ir nb 85r 4qk 2oo 2bq 1wq 1al 6pv 10t 2tb 1rg 3ms 2w0 1c3 1o9 43 s0
mg 492 1q2 3ys 5kv 19k 10l 6oy 3m9 1y3 bo 8ot 3y7 l2 w9 4ht k8 177 wf 2 j9 7w an 6u uy 29m 99r 698 mi 1me ra 6ru 3xl
3i8 c1 214 ay 2ee 3n1 17u 245 ed l6 7r 4gk a57 3vq 2n2 qm 3j2 cjj h7 15r 5s1 dy 2wc dq mg 33o 41f y0 s8 2wz 9b 1zw q9
lk 29k 2bn ma 2 hw 5pv 1sz 1v9 a8 24u 1d 3po 986 3ti ua 1gq 3on 5d0 43d h2 7d 160 59u at 2pc qm 95c 17h 4es b9 o2 7jf
1vw 17u vq 7sg 2bu 6vp 26b hl 1sr 2bf 66v ea 1hc 15h 1ti 2v sy b2 16g 1ou 1px a4 691 2nb 1ft 2nj ta alm jj 1cs 2c 1a2
4x vw 1ru 219 38z 7zc 7c4 1zi ct 1y6 1kb 2dl 2wk ao 4g sm 1ah 2t7 4nn 3kg bq 1xo uj 11g ch 3nh 3m 4l4 2sk 2f1 15b su
4lp 1fi 43a 2aj 2zz n2 177 34y 3bj 17i 4t 30 28 7x 1f0 yz 4lw qt 19s 1v6 xz 14f 2hn a5 a25 25s 24v dg 97 1oe 1ip l1
2yn 3zz 1zq c4 2ab cam 1of 3yf 5nx gc 3h0 2wi 2v6 aa bo uu 9up 392 7e 269 1xo 3bi 5iq 1dq oa 24c m9 2i5 49d 5ag 6hq
1ff 2ll 33s 8en 1gj 2jt cd ju 1r6 12s 39s 15 4x7 3o 2p 3gm p 48j mw cz 16e m5 6o8 ky 4jh 116 3fv 1pz 3m tx 2gl 51b 2gc
2nz iu 4b6 vg 1oy s9 tn 12t 164 1d3 2kc 1 4tj sg c9 14u 244 e8 9x8 2r4 pw sr 3l0 1j1 3hi 276 qj 4k qu 3kd 2rw 4zx 31s
5pa 1jb 4e1 7g 4ql 7z5 if 1d0 1b0 jn 18f 44o 157 ms 2o 3w9 9z do 3c0 239 1e7 5f 3jp 2nc 19e 3y d7 247 628 15z 4g 202
1sd yh 44z 3m6 3yk 25j 27e 2mc vm 2z 3q2 1ax 5bs 5u0 29 19w 2hc 2zs ee 1jk 9t 8uz bq 7kr z3 7a 3lc 3jm vh 4uz 13q 182
1o6 13o 5d nx t4 3a3 68 2ax q9 307 33g d4 3d9 47u cbx 7fh 1sb 55y 2es 7w 2k 60 15p 3xp 4lw 25s n 12b 3xg df e9
`;
