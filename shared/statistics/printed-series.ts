import type { Series } from './codec.ts';
import { awards202407GrowthInsurers } from './data/awards/awards-2024-07-growth-insurers.ts';
import { awards202407GrowthPrefectures } from './data/awards/awards-2024-07-growth-prefectures.ts';
import { awards202407Insurers } from './data/awards/awards-2024-07-insurers.ts';
import { awards202407Prefectures } from './data/awards/awards-2024-07-prefectures.ts';
import { returnedClaims202401To03 } from './data/claims/returned-claims-2024-01-to-03.ts';
import { cardRelatedFees2024 } from './data/fees/card-related-fees-2024.ts';
import { dxAdditionPoints2024 } from './data/fees/dx-addition-points-2024.ts';
import { dxAdditionThresholds2024 } from './data/fees/dx-addition-thresholds-2024.ts';
import { informationAdditionPoints2024 } from './data/fees/information-addition-points-2024.ts';
import { cards202201ByAge } from './data/registration/cards-2022-01-by-age.ts';
import { cards202201ByAreaType } from './data/registration/cards-2022-01-by-area-type.ts';
import { cards202201ByPrefecture } from './data/registration/cards-2022-01-by-prefecture.ts';
import { cards202201TopCities } from './data/registration/cards-2022-01-top-cities.ts';
import { cards202201TopTowns } from './data/registration/cards-2022-01-top-towns.ts';
import { holders2024 } from './data/registration/holders-2024.ts';
import { mynaPoints } from './data/registration/myna-points.ts';
import { registrations202109 } from './data/registration/registrations-2021-09.ts';
import { registrations202201ByInsurer } from './data/registration/registrations-2022-01-by-insurer.ts';
import { registrations202201ByRoute } from './data/registration/registrations-2022-01-by-route.ts';
import { registrations202309 } from './data/registration/registrations-2023-09.ts';
import { verificationResults202410 } from './data/results/verification-results-2024-10.ts';
import { electronicRecords2017 } from './data/rollout/electronic-records-2017.ts';
import { onlineClaims202110 } from './data/rollout/online-claims-2021-10.ts';
import { rollout202109Orders } from './data/rollout/rollout-2021-09-orders.ts';
import { rollout202109PrefectureBands } from './data/rollout/rollout-2021-09-prefecture-bands.ts';
import { rollout202109Ready } from './data/rollout/rollout-2021-09-ready.ts';
import { rollout202201Operating } from './data/rollout/rollout-2022-01-operating.ts';
import { rollout202201OperatingByPrefecture } from './data/rollout/rollout-2022-01-operating-by-prefecture.ts';
import { rollout202201Orders } from './data/rollout/rollout-2022-01-orders.ts';
import { rollout202201Ready } from './data/rollout/rollout-2022-01-ready.ts';
import { rollout202211Operating } from './data/rollout/rollout-2022-11-operating.ts';
import { rollout202211Orders } from './data/rollout/rollout-2022-11-orders.ts';
import { rollout202211Ready } from './data/rollout/rollout-2022-11-ready.ts';
import { rollout202309All } from './data/rollout/rollout-2023-09-all.ts';
import { rollout202309Obliged } from './data/rollout/rollout-2023-09-obliged.ts';
import { survey202201At1To2 } from './data/survey/survey-2022-01-1-2.ts';
import { survey202201At1To4 } from './data/survey/survey-2022-01-1-4.ts';
import { survey202201At1To6 } from './data/survey/survey-2022-01-1-6.ts';
import { survey202201At1To8 } from './data/survey/survey-2022-01-1-8.ts';
import { survey202201At1To10 } from './data/survey/survey-2022-01-1-10.ts';
import { survey202201At2To1 } from './data/survey/survey-2022-01-2-1.ts';
import { survey202201MainIssues } from './data/survey/survey-2022-01-main-issues.ts';
import { survey202201Outline } from './data/survey/survey-2022-01-outline.ts';
import { survey202201Response } from './data/survey/survey-2022-01-response.ts';
import { survey202201Status } from './data/survey/survey-2022-01-status.ts';
import { use202409ByPrefecture } from './data/use/use-2024-09-by-prefecture.ts';
import { use202409Clinic } from './data/use/use-2024-09-clinic.ts';
import { use202409Dental } from './data/use/use-2024-09-dental.ts';
import { use202409Hospital } from './data/use/use-2024-09-hospital.ts';
import { use202409Patients } from './data/use/use-2024-09-patients.ts';
import { use202409Pharmacy } from './data/use/use-2024-09-pharmacy.ts';
import { verifications202110To12 } from './data/verification/verifications-2021-10-to-12.ts';
import { verifications202110To202209 } from './data/verification/verifications-2021-10-to-2022-09.ts';
import { verifications202112ByKind } from './data/verification/verifications-2021-12-by-kind.ts';
import { verifications202209ByKind } from './data/verification/verifications-2022-09-by-kind.ts';
import { verifications202307ByKind } from './data/verification/verifications-2023-07-by-kind.ts';
import { verifications202409ByKind } from './data/verification/verifications-2024-09-by-kind.ts';
import { verificationsCumulative202307 } from './data/verification/verifications-cumulative-2023-07.ts';
import { viewingFacilities202110To12 } from './data/viewing/viewing-facilities-2021-10-to-12.ts';
import { viewingFacilities202110To202209 } from './data/viewing/viewing-facilities-2021-10-to-2022-09.ts';
import { viewingFacilities202112ByKind } from './data/viewing/viewing-facilities-2021-12-by-kind.ts';
import { viewingFacilities202209ByKind } from './data/viewing/viewing-facilities-2022-09-by-kind.ts';
import { viewingFacilities202307ByKind } from './data/viewing/viewing-facilities-2023-07-by-kind.ts';
import { viewingFacilities202409ByKind } from './data/viewing/viewing-facilities-2024-09-by-kind.ts';
import { viewingPortal202110To12 } from './data/viewing/viewing-portal-2021-10-to-12.ts';
import { viewingPortal202110To202209 } from './data/viewing/viewing-portal-2021-10-to-2022-09.ts';

/** Every table carried over from the five documents, by topic and in reading order. */
export const PRINTED_SERIES: readonly Series[] = [
  // rollout
  electronicRecords2017,
  onlineClaims202110,
  rollout202109Orders,
  rollout202109PrefectureBands,
  rollout202109Ready,
  rollout202201OperatingByPrefecture,
  rollout202201Operating,
  rollout202201Orders,
  rollout202201Ready,
  rollout202211Operating,
  rollout202211Orders,
  rollout202211Ready,
  rollout202309All,
  rollout202309Obliged,
  // verification
  verifications202110To12,
  verifications202110To202209,
  verifications202112ByKind,
  verifications202209ByKind,
  verifications202307ByKind,
  verifications202409ByKind,
  verificationsCumulative202307,
  // viewing
  viewingFacilities202110To12,
  viewingFacilities202110To202209,
  viewingFacilities202112ByKind,
  viewingFacilities202209ByKind,
  viewingFacilities202307ByKind,
  viewingFacilities202409ByKind,
  viewingPortal202110To12,
  viewingPortal202110To202209,
  // registration
  cards202201ByAge,
  cards202201ByAreaType,
  cards202201ByPrefecture,
  cards202201TopCities,
  cards202201TopTowns,
  holders2024,
  mynaPoints,
  registrations202109,
  registrations202201ByInsurer,
  registrations202201ByRoute,
  registrations202309,
  // use
  use202409ByPrefecture,
  use202409Clinic,
  use202409Dental,
  use202409Hospital,
  use202409Patients,
  use202409Pharmacy,
  // survey
  survey202201At1To10,
  survey202201At1To2,
  survey202201At1To4,
  survey202201At1To6,
  survey202201At1To8,
  survey202201At2To1,
  survey202201MainIssues,
  survey202201Outline,
  survey202201Response,
  survey202201Status,
  // results
  verificationResults202410,
  // claims
  returnedClaims202401To03,
  // fees
  cardRelatedFees2024,
  dxAdditionPoints2024,
  dxAdditionThresholds2024,
  informationAdditionPoints2024,
  // awards
  awards202407GrowthInsurers,
  awards202407GrowthPrefectures,
  awards202407Insurers,
  awards202407Prefectures,
];
