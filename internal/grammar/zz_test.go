package grammar
import ("testing";"fmt")
func TestZZ(t *testing.T){
 for _, s := range []string{"By Ann Lee, Head of Boats and Ferries","By Ann Lee, Head of Boats, and Ben Ode, Reporter","This post was written by Ada Quill, Head of Boats at Lindwick Port","By Ada Quill, Head of Boats at Lindwick Port", "By Tina Head of Boats", "By Ann Lee, Director of Design at Example","By Sir A. J. van der Quill III","By Ada Quill, Ph.D., and Bo Reed Jr.","Ada Quill • 3 May 2021 • 5 min read","di Carla Neri - 3 maggio 2021","Door Jan de Wit op 3 mei 2021","3 мая 2021, 14:05 | Анна Лугова","Anna Berg/SP-X","by nightowl","Submitted by ada_q on Mon, 03/05/2021 - 14:05","Autor: Bo2man am 29.12.2010, 13:36 Uhr","Bart Jansen USA TODAY","By Mike Dennison/MTN NewsMay","Nachrichten","Social Media","Posted by Alex Durán, AMP Project Marketing, Google","Chief Executive Officer","Genevieve Carlton, Ph.D.","Reuters","Lindwick Post Staff","Paramita (Guha) Ghosh Published: January 3, 2024","Sarah Hinger, Staff Attorney, ACLU Racial Justice Program & Sylvia Torres","John A. Alic David C. Mowery Edward S. Rubin"} {
  r:=ReadByline(s)
  fmt.Printf("%q -> %v marked=%v strong=%v colon=%v full=%v group=%v lower=%v left=%d skipped=%v\n", s, authorList(r.Authors), r.Marked,r.Strong,r.Colon,r.Full,r.Group,r.Lower,r.Leftover,r.Skipped)
 }
}
