import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Perubahan } from '../../../useCases/rujukan/listPerubahan.ts';
import type { Lembaga } from '../../../useCases/rujukan/kelolaLembaga.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import type { Page } from '../../request/page.ts';
import { BagianPage } from './BagianPage.tsx';
import { MulaiCard } from './mulai/mulaiRoutes.tsx';
import { PenanggungJawabForm } from './PenanggungJawabForm.tsx';
import { RingkasanForm } from './RingkasanForm.tsx';
import { PerubahanTable } from './PerubahanTable.tsx';
import { SkRegister } from './SkRegister.tsx';
import type { Bagian, PengaturanProps, Refused } from './props.ts';
import { TemplatSection } from './TemplatSection.tsx';

export function PengaturanPage(props: PengaturanProps) {
  const { page, officer, aturan, refused } = props;
  const { pengaturan } = page.m.petugas;
  const errors = refused?.errors ?? [];
  const peran = officer.penugasan.map(
    (one) => `${page.m.kode.peran[one.peran]}, ${badanOf(aturan.pohon, one.badan)?.nama ?? one.badan}`,
  );
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="umum"
      title={pengaturan.judul}
      errors={errors}
      labels={labelsOf(page)}
      within={refused === null || refused.bagian === 'templat' ? undefined : refused.instansi}
    >
      <MulaiCard page={page} aturan={aturan} awal={props.awal} />
      <h2>{pengaturan.akun}</h2>
      <SummaryList
        page={page}
        rows={[
          { label: pengaturan.nama, value: page.session?.nama ?? '' },
          {
            label: pengaturan.peran,
            value: (
              <ul class="plain">
                {peran.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <RingkasanForm page={page} pilihan={props.ringkasan} />
      <TemplatSection {...props} />
      {props.lembaga.map((lembaga) => (
        <>
          <SkRegister page={page} lembaga={lembaga} refused={forPart(refused, 'sk', lembaga)} />
          <PenanggungJawabForm
            page={page}
            lembaga={lembaga}
            refused={forPart(refused, 'penanggung-jawab', lembaga)}
          />
        </>
      ))}
      {props.lembaga.length + props.templatInstansi.length === 0 ? null : (
        <PerubahanTable
          page={page}
          officer={officer}
          aturan={aturan}
          perubahan={props.perubahan}
          namaKunci={(one) => whatChanged(page, one)}
        />
      )}
    </BagianPage>
  );
}

/** `SK 12/2026`, `Templat “Terima kasih”`: never the id of a row. */
function whatChanged(page: Page, { jenis, kunci, sebelum, sesudah }: Perubahan): string {
  const words = page.m.petugas.pengaturan.perubahan.jenis;
  if (jenis === 'sk') return `${words.sk} ${kunci}`;
  if (jenis === 'templat') return `${words.templat} “${String((sesudah ?? sebelum)?.['judul'] ?? '')}”`;
  return words.penanggungJawab;
}

function forPart(refused: Refused | null, bagian: Bagian, { detail }: Lembaga): Refused | null {
  return refused?.bagian === bagian && refused.instansi === detail.kode ? refused : null;
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { sk, penanggungJawab, templat } = page.m.petugas.pengaturan;
  return {
    judul: templat.namaTemplat,
    isi: templat.isiTemplat,
    nomor: sk.nomor,
    tanggal: sk.tanggal,
    berlakuSampai: sk.berlakuSampai,
    lampiran: sk.dokumen,
    nama: penanggungJawab.nama,
    jabatan: penanggungJawab.jabatan,
    alamat: penanggungJawab.alamat,
  };
}
