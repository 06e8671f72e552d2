-- Tables of the database that people download. Names are those of data/; texts are Vietnamese unless they end in _en.
CREATE TABLE thong_tin (khoa TEXT PRIMARY KEY, gia_tri TEXT NOT NULL);
CREATE TABLE van_ban (
  id TEXT PRIMARY KEY, so_hieu TEXT NOT NULL, ten TEXT NOT NULL, ten_en TEXT NOT NULL, goi_tat TEXT NOT NULL, loai TEXT NOT NULL,
  co_quan TEXT NOT NULL, ngay_ban_hanh TEXT, hieu_luc_tu TEXT, hieu_luc_den TEXT, tinh_trang TEXT NOT NULL, lien_ket TEXT,
  cach_doc TEXT NOT NULL, ngay_kiem_tra TEXT NOT NULL, do_tin TEXT NOT NULL
);
CREATE TABLE can_cu (
  ma TEXT PRIMARY KEY, van_ban TEXT NOT NULL REFERENCES van_ban (id), ten TEXT NOT NULL, ten_en TEXT NOT NULL,
  tom_tat TEXT NOT NULL, tu TEXT, do_tin TEXT NOT NULL
);
CREATE TABLE muc_phat (
  ma TEXT PRIMARY KEY, ten TEXT NOT NULL, hanh_vi TEXT NOT NULL, hanh_vi_en TEXT NOT NULL, ca_nhan_tu INTEGER NOT NULL,
  ca_nhan_den INTEGER NOT NULL, to_chuc_tu INTEGER NOT NULL, to_chuc_den INTEGER NOT NULL, doi_tuong TEXT NOT NULL
);
CREATE TABLE co_quan (
  ma TEXT PRIMARY KEY, ten TEXT NOT NULL, ten_en TEXT NOT NULL, ten_2021 TEXT, viec TEXT NOT NULL, viec_en TEXT NOT NULL, lien_he TEXT
);
CREATE TABLE nhom (id TEXT PRIMARY KEY, thu_tu INTEGER NOT NULL, ten TEXT NOT NULL, ten_en TEXT NOT NULL, tom_tat TEXT NOT NULL);
CREATE TABLE vat_pham (
  id TEXT PRIMARY KEY, nhom TEXT NOT NULL REFERENCES nhom (id), ten TEXT NOT NULL, ten_en TEXT NOT NULL,
  ngay_kiem_tra TEXT NOT NULL, do_tin TEXT NOT NULL, ghi_chu TEXT, xem_lai TEXT NOT NULL
);
CREATE TABLE ten_khac (
  vat_pham TEXT NOT NULL REFERENCES vat_pham (id), ngon_ngu TEXT NOT NULL, ten TEXT NOT NULL, PRIMARY KEY (vat_pham, ngon_ngu, ten)
);
CREATE TABLE lien_quan (
  vat_pham TEXT NOT NULL REFERENCES vat_pham (id), mon_kia TEXT NOT NULL REFERENCES vat_pham (id), PRIMARY KEY (vat_pham, mon_kia)
);
CREATE TABLE quy_tac (
  id TEXT PRIMARY KEY, vat_pham TEXT NOT NULL REFERENCES vat_pham (id), tu TEXT NOT NULL, den TEXT, ai_cam_trong_nuoc TEXT,
  ai_cam_nuoc_ngoai TEXT, khi_chua_hoi TEXT, ly_do TEXT NOT NULL, ly_do_en TEXT NOT NULL, dieu_kien TEXT NOT NULL, thay_the TEXT, hang_van_chuyen TEXT
);
CREATE TABLE ket_luan (
  quy_tac TEXT NOT NULL REFERENCES quy_tac (id), chieu TEXT NOT NULL, ket_luan TEXT NOT NULL, PRIMARY KEY (quy_tac, chieu)
);
CREATE TABLE quy_tac_can_cu (
  quy_tac TEXT NOT NULL REFERENCES quy_tac (id), thu_tu INTEGER NOT NULL, can_cu TEXT NOT NULL REFERENCES can_cu (ma),
  PRIMARY KEY (quy_tac, thu_tu)
);
CREATE TABLE quy_tac_hinh_su (
  quy_tac TEXT NOT NULL REFERENCES quy_tac (id), thu_tu INTEGER NOT NULL, can_cu TEXT NOT NULL REFERENCES can_cu (ma),
  PRIMARY KEY (quy_tac, thu_tu)
);
CREATE TABLE quy_tac_muc_phat (
  quy_tac TEXT NOT NULL REFERENCES quy_tac (id), thu_tu INTEGER NOT NULL, muc_phat TEXT NOT NULL REFERENCES muc_phat (ma),
  PRIMARY KEY (quy_tac, thu_tu)
);
CREATE INDEX vat_pham_nhom ON vat_pham (nhom);
CREATE INDEX ten_khac_ten ON ten_khac (ten);
CREATE INDEX quy_tac_vat_pham ON quy_tac (vat_pham);
CREATE INDEX quy_tac_can_cu_can_cu ON quy_tac_can_cu (can_cu);
-- khong_dau holds the names without diacritics, so that a search typed plainly finds them.
CREATE VIRTUAL TABLE tim USING fts5 (id UNINDEXED, ten, khong_dau, ten_en);
-- Every verdict on one line each: which thing, which way, from when to when.
CREATE VIEW tra_cuu AS
SELECT vat_pham.id, vat_pham.ten, nhom.ten AS nhom, ket_luan.chieu, ket_luan.ket_luan, quy_tac.tu, quy_tac.den
FROM ket_luan
JOIN quy_tac ON quy_tac.id = ket_luan.quy_tac
JOIN vat_pham ON vat_pham.id = quy_tac.vat_pham
JOIN nhom ON nhom.id = vat_pham.nhom;
