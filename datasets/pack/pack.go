// Package pack writes rows to Parquet and reads them back; it is the only room
// that knows Parquet.
package pack
