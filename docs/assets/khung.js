// What Material's bundle expects to find, without its storage: this site keeps nothing about its readers.
var __md_hash = function () { return 0; };
var __md_get = function () { return null; };
var __md_set = function () {};
